/**
 * Which rule reads the date that begins at a word. Every rule looks a bounded number of words ahead; where several fit,
 * the one that takes most words in is right ("the last Monday in March" before "Monday" and "March").
 */
import { forLong, fromAnchor } from './anchored.ts';
import { besideDate } from './beside.ts';
import { compactDate } from './compact.ts';
import { at, type Context, type Hit } from './context.ts';
import { HOLIDAY_WORDS, holidayAt } from './holidays.ts';
import { namedDay, NEAR_WORDS } from './near-days.ts';
import { ledDate } from './led-dates.ts';
import { bareOrdinal } from './month-days.ts';
import { dayThenMonth, monthThenDay } from './named-days.ts';
import { dottedPair } from './dotted.ts';
import { dayOfPeriod, nthOfPeriod } from './nth.ts';
import { numericPair, numericTriple } from './numeric.ts';
import { PART_WORDS, partOfPeriod } from './parts.ts';
import { period } from './periods.ts';
import { firstOfList } from './lists.ts';
import { bareDays, daysThenMonth, rangeFrom } from './ranges.ts';
import { dayThenEnd, endOfDay, endOfPeriod, SHORT_WORDS, toDate } from './short-forms.ts';
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
  dottedPair,
  compactDate,
  dayThenMonth,
  dayOfPeriod,
  nthOfPeriod,
  partOfPeriod,
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

const DAY_NAMES: readonly Rule[] = [weekdayAt];
const MONTH_NAMES: readonly Rule[] = [monthThenDay, holidayAt, period];

/** Weekdays and months are the commonest by far, and few rules begin with one. */
function rulesFor(c: Context, i: number): readonly Rule[] {
  const token = at(c, i);
  if (token.kind === 'number') return NUMBERS;
  if (WEEKDAYS.has(token.base)) return DAY_NAMES;
  return MONTHS.has(token.base) ? MONTH_NAMES : WORDS;
}

/** A date that counts from nothing but today. */
function simple(c: Context, i: number): Hit | null {
  return longest(c, i, rulesFor(c, i));
}

const BESIDE: readonly Rule[] = [(c, i) => besideDate(c, i, simple)];
const COUNTED: readonly Rule[] = [
  (c, i) => endOfDay(c, i, (n) => simple(c, n)),
  (c, i) => fromAnchor(c, i, simple),
  ...BESIDE,
];

/** With the end of a day before it ("EOD Friday"), or with another date it counts from ("a week from Tuesday"). */
function counted(c: Context, i: number): Hit | null {
  const rules = rulesFor(c, i);
  const plain = longest(c, i, rules);
  if (rules === MONTH_NAMES) return plain;
  const more = longest(c, i, rules === DAY_NAMES ? BESIDE : COUNTED);
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

/** Cheap test by which most words and numbers of a text are passed over. */
export function mayStart(c: Context, i: number): boolean {
  const token = at(c, i);
  if (token.kind === 'mark') return false;
  if (token.kind === 'word') return STARTERS.has(token.base) || STARTERS.has(token.t);
  // Inside a chain (1/2/3/4, 555-12-20) only its beginning can be a date.
  const before = at(c, i - 1);
  if (token.joined && before.joined && CHAINS.has(before.t) && at(c, i - 2).kind === 'number') return false;
  return at(c, i + 1).kind !== 'number' || token.t.length === 4;
}

const CHAINS: ReadonlySet<string> = new Set(['/', '-', '.', ':', ',']);
const JOINED: readonly Rule[] = [daysThenMonth, bareDays, firstOfList];

/** The date expression that begins at token i, a range where two are joined. */
export function expressionAt(c: Context, i: number): Hit | null {
  const joined = rulesFor(c, i) === DAY_NAMES ? null : longest(c, i, JOINED);
  const first = counted(c, i) ?? nowUntil(c, i);
  if (joined && (!first || joined.end >= first.end)) return rangeFrom(c, joined, counted) ?? joined;
  if (!first) return null;
  const range = rangeFrom(c, first, counted) ?? forLong(c, first);
  if (range) return range;
  return first.start === i && at(c, i).t === 'now' ? null : dayThenEnd(c, first);
}

/** "Now" is no date, but a range may begin with it. */
function nowUntil(c: Context, i: number): Hit | null {
  return at(c, i).t === 'now' ? { start: i, end: i + 1, from: c.today, to: c.today, grain: 'day' } : null;
}
