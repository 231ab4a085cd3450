/** English words for days, months, numbers and spans of time. */

const list = (words: string): string[] => words.split(' ');

function numbered(rows: readonly string[], from: number): ReadonlyMap<string, number> {
  const map = new Map<string, number>();
  rows.forEach((row, i) => {
    for (const word of list(row)) map.set(word, i + from);
  });
  return map;
}

/** Monday is 0. */
export const WEEKDAYS = numbered(
  [
    'monday mon',
    'tuesday tue tues',
    'wednesday wed weds',
    'thursday thu thur thurs',
    'friday fri',
    'saturday sat',
    'sunday sun',
  ],
  0,
);
export const PLURAL_WEEKDAYS: ReadonlySet<string> = new Set(
  list('mondays tuesdays wednesdays thursdays fridays saturdays sundays'),
);

export const MONTHS = numbered(
  [
    'january jan',
    'february feb febr',
    'march mar',
    'april apr',
    'may',
    'june jun',
    'july jul',
    'august aug',
    'september sep sept',
    'october oct',
    'november nov',
    'december dec',
  ],
  1,
);
/** Months that are nothing else: no name, no verb. They stand for themselves without "in" or "by". */
export const PLAIN_MONTHS: ReadonlySet<string> = new Set(
  list('january february july september october november december'),
);
/** Day words that are English words or short names too. */
export const DOUBTFUL_DAYS: ReadonlySet<string> = new Set(list('sat sun wed mon fri tue thu'));

const ONES = list(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
);
const TENS: ReadonlyMap<string, number> = new Map([
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
]);
export const CARDINALS: ReadonlyMap<string, number> = new Map([...ONES.map((w, i) => [w, i] as const), ...TENS]);
export { TENS };

const ORDINAL_WORDS = list(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
);
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...ORDINAL_WORDS.map((w, i) => [w, i + 1] as const),
  ['thirtieth', 30] as const,
]);
export const SUFFIXES: ReadonlySet<string> = new Set(list('st nd rd th'));

export type Unit = 'day' | 'workday' | 'week' | 'fortnight' | 'month' | 'quarter' | 'year' | 'weekend' | 'decade';
export const UNITS: ReadonlyMap<string, Unit> = new Map([
  ['day', 'day'],
  ['days', 'day'],
  ['night', 'day'],
  ['nights', 'day'],
  ['workday', 'workday'],
  ['workdays', 'workday'],
  ['week', 'week'],
  ['weeks', 'week'],
  ['wk', 'week'],
  ['wks', 'week'],
  ['fortnight', 'fortnight'],
  ['fortnights', 'fortnight'],
  ['month', 'month'],
  ['months', 'month'],
  ['quarter', 'quarter'],
  ['quarters', 'quarter'],
  ['qtr', 'quarter'],
  ['year', 'year'],
  ['years', 'year'],
  ['yr', 'year'],
  ['yrs', 'year'],
  ['weekend', 'weekend'],
  ['weekends', 'weekend'],
  ['decade', 'decade'],
]);
/** Words before "day(s)" that make it count only working days. */
export const WORKING: ReadonlySet<string> = new Set(list('business working work trading'));

export const SEASONS: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['summer', 6],
  ['fall', 9],
  ['autumn', 9],
  ['winter', 12],
]);

export const NEXT: ReadonlySet<string> = new Set(list('next following'));
export const THIS: ReadonlySet<string> = new Set(list('this current present'));
export const COMING: ReadonlySet<string> = new Set(list('coming upcoming'));
export const LAST: ReadonlySet<string> = new Set(list('last previous past prior'));

export const PARTS_OF_DAY: ReadonlySet<string> = new Set(
  list('morning afternoon evening night noon lunch lunchtime midday am pm'),
);
