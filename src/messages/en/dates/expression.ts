/**
 * Which rule reads the date that begins at a word. Every rule looks a bounded number of words ahead; where several fit,
 * the one that takes most words in is right ("the last Monday in March" before "Monday" and "March").
 */
import { bareOrdinal, dayThenMonth, monthThenDay, numericPair, numericTriple } from './absolute.ts';
import { besideDate, forLong, fromAnchor } from './anchored.ts';
import { compactDate } from './compact.ts';
import { at, type Context, type Hit } from './context.ts';
import { HOLIDAY_WORDS, holidayAt } from './holidays.ts';
import { namedDay, NEAR_WORDS } from './near-days.ts';
import { dayOfPeriod, nthOfPeriod, PART_WORDS, partOfPeriod } from './parts.ts';
import { ledDate, period } from './periods.ts';
import { firstOfList } from './lists.ts';
import { bareDays, daysThenMonth, rangeFrom } from './ranges.ts';
import { endOfDay, endOfPeriod, SHORT_WORDS, toDate } from './short-forms.ts';
import {
  CARDINALS,
  COMING,
  LAST,
  MONTHS,
  NEXT,
  ORDINALS,
  SEASONS,
  THIS,
  UNITS,
  WEEKDAYS,
  WORKING,
} from './vocabulary.ts';
import { countedWeekdays, ledWeekday, weekdayAt } from './weekdays.ts';

type Rule = (c: Context, i: number) => Hit | null;

function longest(c: Context, i: number, rules: readonly Rule[]): Hit | null {
  let best: Hit | null = null;
  for (const rule of rules) {
    const hit = rule(c, i);
    if (hit && (best === null || hit.end > best.end)) best = hit;
  }
  return best;
}

const NUMBERS: readonly Rule[] = [
  numericTriple,
  numericPair,
  compactDate,
  dayThenMonth,
  dayOfPeriod,
  nthOfPeriod,
  (c, i) => bareOrdinal(c, i, introduced(c, i)),
  countedWeekdays,
  period,
];
const WORDS: readonly Rule[] = [
  namedDay,
  ledDate,
  ledWeekday,
  weekdayAt,
  holidayAt,
  monthThenDay,
  dayThenMonth,
  dayOfPeriod,
  nthOfPeriod,
  partOfPeriod,
  (c, i) => bareOrdinal(c, i, introduced(c, i)),
  countedWeekdays,
  endOfPeriod,
  toDate,
  period,
];

const INTRODUCING: ReadonlySet<string> = new Set([
  'the',
  'on',
  'by',
  'until',
  'till',
  'from',
  'to',
  'before',
  'after',
  'since',
  'around',
]);

function introduced(c: Context, i: number): boolean {
  return INTRODUCING.has(at(c, i - 1).t);
}

/** A date that counts from nothing but today. */
function simple(c: Context, i: number): Hit | null {
  return longest(c, i, at(c, i).kind === 'number' ? NUMBERS : WORDS);
}

/** With the end of a day before it ("EOD Friday"), or with another date it counts from ("a week from Tuesday"). */
function counted(c: Context, i: number): Hit | null {
  const plain = simple(c, i);
  const more = longest(c, i, [
    (k, j) => endOfDay(k, j, (n) => simple(k, n)),
    (k, j) => fromAnchor(k, j, simple),
    (k, j) => besideDate(k, j, simple),
  ]);
  return more && (plain === null || more.end > plain.end) ? more : plain;
}

const STARTERS: ReadonlySet<string> = new Set([
  ...WEEKDAYS.keys(),
  ...MONTHS.keys(),
  ...UNITS.keys(),
  ...CARDINALS.keys(),
  ...ORDINALS.keys(),
  ...SEASONS.keys(),
  ...NEXT,
  ...THIS,
  ...COMING,
  ...LAST,
  ...WORKING,
  ...HOLIDAY_WORDS,
  ...NEAR_WORDS,
  ...PART_WORDS,
  ...SHORT_WORDS,
  ...'in within over during for through throughout across inside a an half several another some couple few'.split(' '),
  ...'q h fq fh cq fy cy cw kw w wc wb wk qtr calendar fiscal financial whole full now'.split(' '),
]);

/** Cheap test by which most words of a text are passed over. */
export function mayStart(c: Context, i: number): boolean {
  const token = at(c, i);
  return token.kind === 'number' || (token.kind === 'word' && (STARTERS.has(token.base) || STARTERS.has(token.t)));
}

/** The date expression that begins at token i, a range where two are joined. */
export function expressionAt(c: Context, i: number): Hit | null {
  const joined = longest(c, i, [daysThenMonth, bareDays, firstOfList]);
  const first = counted(c, i) ?? nowUntil(c, i);
  if (joined && (!first || joined.end >= first.end)) return rangeFrom(c, joined, counted) ?? joined;
  if (!first) return null;
  const range = rangeFrom(c, first, counted) ?? forLong(c, first);
  if (range) return range;
  return first.start === i && at(c, i).t === 'now' ? null : first;
}

/** "Now" is no date, but a range may begin with it. */
function nowUntil(c: Context, i: number): Hit | null {
  return at(c, i).t === 'now' ? { start: i, end: i + 1, from: c.today, to: c.today, grain: 'day' } : null;
}
