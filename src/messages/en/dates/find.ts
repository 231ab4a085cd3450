/**
 * Every date expression of an English text, as days or windows. One walk over the words, each looked at by a bounded
 * number of rules that look a bounded number of words ahead: linear in the text, whatever the text.
 */
import { dayText, isWritable, type DayNumber } from '../../days.ts';
import type { DateSpan } from '../../reading.ts';
import { tokenize, type Token } from '../../tokens.ts';
import { dayAfterThat, givenTime } from './beside.ts';
import { at, type Context, type DateFound, type Hit, type Modifier, type Tense } from './context.ts';
import { expressionAt, mayStart } from './expression.ts';
import { nextOfList } from './lists.ts';
import { modifierOf } from './modifiers.ts';
import { addressEnd, recurring } from './not-dates.ts';
import { tenseAt } from './tense.ts';
import { alsoIn, sameWeek } from './weekdays.ts';

export interface Given {
  /** The writer's day. */
  today: DayNumber;
  /** BCP 47; decides what 3/12 means. */
  locale?: string | null;
  /** ISO 3166 alpha-2, for holidays and business days. */
  country?: string | null;
  /** Month (1–12) in which the business year begins. */
  yearStarts?: number | null;
}

/** The region of a locale: `en-GB` → GB. */
function regionOf(locale: string | null | undefined): string | null {
  return /[-_]([A-Za-z]{2})(?![A-Za-z])/.exec(locale ?? '')?.[1]?.toUpperCase() ?? null;
}

const MONTH_FIRST: ReadonlySet<string> = new Set(['US', 'PH', 'PR', 'GU']);
/** Both orders are written there. */
const EITHER: ReadonlySet<string> = new Set(['CA', 'KE', 'MY']);

/** What the other numbers of the same text tell: 13/12 somewhere in it puts the day first, 12/13 the month. */
function orderShown(tokens: readonly Token[]): boolean | null {
  let [month, day] = [false, false];
  for (let i = 2; i < tokens.length; i += 1) {
    const [a, slash, b] = [tokens[i - 2], tokens[i - 1], tokens[i]] as [Token, Token, Token];
    if (slash.t !== '/' || !slash.joined || !b.joined || a.kind !== 'number' || b.kind !== 'number') continue;
    if (a.t.length > 2 || b.t.length > 2 || (a.joined && tokens[i - 3]?.t !== '-')) continue;
    const [p, q] = [Number(a.t), Number(b.t)];
    if (p < 1 || q < 1 || p > 31 || q > 31) continue;
    if (p > 12 && q <= 12 && !(p === 24 && q === 7)) day = true;
    if (q > 12 && p <= 12) month = true;
  }
  return month === day ? null : month;
}

/** The rules that try one place ask for its tense again and again. */
function remembered(tense: (i: number) => Tense): (i: number) => Tense {
  let [place, seen]: [number, Tense] = [-1, 'unknown'];
  return (i) => {
    if (i !== place) [place, seen] = [i, tense(i)];
    return seen;
  };
}

/** A day that can be written with four digits of a year. */
function exists(n: DayNumber | null): boolean {
  return n === null || isWritable(n);
}

/** Never throws. Offsets are those of `text`; days are null only where the words leave that end open. */
export function findDates(text: string, given: Given): DateFound[] {
  const tokens = tokenize(text);
  // The locale says how its writer writes; only without one the country does.
  const region = regionOf(given.locale) ?? given.country?.toUpperCase() ?? null;
  const c: Context = {
    text,
    tokens,
    today: given.today,
    monthFirst: region === null || EITHER.has(region) ? orderShown(tokens) : MONTH_FIRST.has(region),
    country: given.country ?? null,
    region: given.country?.toUpperCase() ?? regionOf(given.locale),
    yearStarts: given.yearStarts ?? null,
    tense: remembered((i) => tenseAt(tokens, i, i + 1)),
  };
  const found: DateFound[] = [];
  let before: Hit | null = null;
  for (let i = 0; i < tokens.length;) {
    const address = addressEnd(c, i);
    if (address > i) {
      i = address;
      continue;
    }
    const read =
      dayAfterThat(c, i, before) ??
      givenTime(c, i) ??
      (mayStart(c, i) ? (expressionAt(c, i) ?? (before ? nextOfList(c, before, i) : null)) : null);
    if (!read) {
      i += 1;
      continue;
    }
    const hit: Hit = before ? sameWeek(c, before, read) : read;
    const back = before ? alsoIn(c, before, hit) : null;
    const last = found.at(-1);
    if (back !== null && last) Object.assign(last, { from: back, to: back, past: back < c.today });
    if (!recurring(c, hit) && exists(hit.from) && exists(hit.to)) found.push(asFound(c, hit));
    before = hit;
    i = Math.max(hit.end, i + 1);
  }
  return found;
}

function asFound(c: Context, hit: Hit): DateFound {
  const start = at(c, hit.start).start;
  const end = at(c, hit.end - 1).end;
  const over = hit.to !== null && hit.to < c.today;
  const told = hit.from !== null && hit.from <= c.today && c.tense(hit.start) === 'past';
  return {
    text: c.text.slice(start, end),
    start,
    end,
    from: hit.from,
    to: hit.to,
    grain: hit.grain,
    modifier: modifierOf(c, hit),
    ambiguous: hit.ambiguous ?? false,
    past: hit.past ?? (over || told),
    holiday: hit.holiday ?? false,
  };
}

const OPEN_END: ReadonlySet<Modifier> = new Set(['since', 'from']);

/** First and last day meant, the modifier applied: open ends are null, "by Friday" is its Friday. */
export function spanOf(found: DateFound): { from: DayNumber | null; to: DayNumber | null } {
  const { from, to, modifier } = found;
  // What comes after a day may begin on it; after a holiday, a week or a month, on the day that follows.
  if (modifier === 'after') {
    const within = found.grain === 'day' && !found.holiday;
    return { from: to === null || within ? to : to + 1, to: null };
  }
  if (modifier === 'until') return { from: null, to };
  if (modifier === 'before') return { from: null, to: from === null ? null : from - 1 };
  return { from, to: OPEN_END.has(modifier) ? null : to };
}

/** The expression as `read-message` shows it: see `spanOf`. */
export function asSpan(found: DateFound): DateSpan {
  const { from, to } = spanOf(found);
  const span: DateSpan = { text: found.text, from: dayText(from), to: dayText(to) };
  if (found.ambiguous) span.ambiguous = true;
  return span;
}
