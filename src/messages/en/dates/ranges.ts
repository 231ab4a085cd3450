/** Two dates that make one window: "from 20 Nov to 4 Dec", "Nov 18–20", "3 and 12 of Sept", "Monday to Wednesday". */
import { addMonths, civil, dayNumber, isDate, weekday, type DayNumber } from '../../days.ts';
import { dayThenMonth, monthName, yearAfter } from './named-days.ts';
import { at, type Context, type Hit } from './context.ts';
import { dayOfMonth, ordinal } from './numbers.ts';
import { dayAlone } from './resolve.ts';

type Reader = (c: Context, i: number) => Hit | null;

const TO: ReadonlySet<string> = new Set(['to', 'until', 'till', 'til', 'through', 'thru', '-', '–', '—', '~', 'and']);

/** The word that joins two ends, and where the second begins. "And" joins only after "between". */
function link(c: Context, i: number, between: boolean): number | null {
  let j = i;
  if (at(c, j).t === ',') j += 1;
  const t = at(c, j).t;
  if (t === 'and' || t === '&') return between ? skipThe(c, j + 1) : null;
  if (t === 'up' && at(c, j + 1).t === 'to') return skipThe(c, j + 2);
  if (t === 'right' && TO.has(at(c, j + 1).t)) return skipThe(c, j + 2);
  if (!TO.has(t)) return null;
  if (t === '-' && at(c, j + 1).t === '-') return null;
  let k = skipThe(c, j + 1);
  if (t === 'through' && at(c, k).t === 'to') k = skipThe(c, k + 1);
  return k;
}

function skipThe(c: Context, i: number): number {
  let j = i;
  if (at(c, j).t === 'on') j += 1;
  if (at(c, j).t === 'the') j += 1;
  return j;
}

export function isBetween(c: Context, start: number): boolean {
  const before = at(c, start - 1).t;
  return (
    before === 'between' ||
    (before === 'the' && at(c, start - 2).t === 'between') ||
    (before === 'on' && at(c, start - 2).t === 'between')
  );
}

/** Days before their month: "3-5 March", "3 and 12 of Sept", "the 3rd to the 5th of March", "9 to 12 of June". */
export function daysThenMonth(c: Context, i: number): Hit | null {
  const first = dayOfMonth(c, i);
  if (!first) return null;
  if (at(c, i).joined && at(c, i - 1).kind !== 'mark') return null;
  const between = isBetween(c, i);
  const j = link(c, first.end, between);
  if (j === null) return null;
  const second = dayOfMonth(c, j);
  if (!second) return null;
  const last = dayThenMonth(c, j);
  if (!last || last.from === null || !last.month) return null;
  const from = dayBefore(first.value, last.from);
  // "10-12 March" counts up; with the larger first it must be written out ("27th to the 3rd of April").
  if (from === null || (first.value >= second.value && at(c, j - 1).t === '-')) return null;
  return {
    start: i,
    end: last.end,
    from,
    to: last.from,
    grain: 'part',
    range: true,
    ...(last.yearless ? { yearless: true } : {}),
    month: last.month,
  };
}

/** The last day numbered `d` on or before a day. */
function dayBefore(d: number, n: DayNumber): DayNumber | null {
  const { year, month, day } = civil(n);
  if (d <= day) return isDate(year, month, d) ? dayNumber(year, month, d) : null;
  const before = civil(addMonths(dayNumber(year, month, 1), -1));
  return isDate(before.year, before.month, d) ? dayNumber(before.year, before.month, d) : null;
}

/** The first day numbered `d` after a day. */
function dayAfter(d: number, n: DayNumber): DayNumber | null {
  const { year, month, day } = civil(n);
  if (d > day) return isDate(year, month, d) ? dayNumber(year, month, d) : null;
  const next = civil(addMonths(dayNumber(year, month, 1), 1));
  return isDate(next.year, next.month, d) ? dayNumber(next.year, next.month, d) : null;
}

/** The second end of a range as a day of the month alone: "March 3-5", "the 21st to the 23rd", "20 Nov till the 4th". */
function bareSecond(c: Context, first: Hit, j: number, joinedBy: string): Hit | null {
  if (first.grain !== 'day' || first.from === null || !(first.month !== undefined || first.dayOnly !== undefined))
    return null;
  const th = ordinal(c, j);
  const read = th ?? dayOfMonth(c, j);
  if (!read) return null;
  // "March 3 - 5pm" ends in a time of day.
  const next = at(c, read.end);
  if (!th) {
    if (at(c, j - 1).t === 'the') return null;
    if (
      next.t === 'am' ||
      next.t === 'pm' ||
      next.t === 'p' ||
      next.t === 'a' ||
      next.t === ':' ||
      next.t === "o'clock"
    )
      return null;
    if (first.dayOnly !== undefined && joinedBy !== '-' && joinedBy !== '–') return null;
    if (next.kind === 'word' && next.joined) return null;
    if (
      next.joined &&
      (next.t === '/' || next.t === '-' || next.t === '.') &&
      at(c, read.end + 1).joined &&
      at(c, read.end + 1).kind === 'number'
    )
      return null;
    if (at(c, j - 1).t === '-' && !at(c, j).joined && at(c, j - 1).joined) return null;
    if (monthName(c, read.end) || at(c, read.end).t === 'of') return null;
  }
  const said = yearAfter(c, read.end, false);
  let from = first.from;
  if (said) {
    const { month, day } = civil(from);
    if (!isDate(said.year, month, day)) return null;
    from = dayNumber(said.year, month, day);
  }
  const to = dayAfter(read.value, from);
  if (to === null || (!th && to - from > 31)) return null;
  if (!th && read.value <= civil(from).day) return null;
  return { start: first.start, end: said ? said.end : read.end, from, to, grain: 'part', range: true };
}

/** A range that begins with the date `first`; null where nothing joins it to a second one. */
export function rangeFrom(c: Context, first: Hit, read: Reader): Hit | null {
  if (first.from === null || first.to === null) return null;
  const between = isBetween(c, first.start);
  const j = link(c, first.end, between);
  if (j === null) return null;
  const by = at(c, j - 1).t === 'the' ? at(c, j - 2).t : at(c, j - 1).t;
  // "The 20th-" is joined; "Friday - 3 items" is a dash between thoughts, and so is "today - Friday's call".
  const dash = by === '-' || by === '–' || by === '—';
  let second = read(c, j);
  if (second && at(c, j).kind === 'number' && second.end === j + 1)
    second = second.grain === 'year' && first.grain === 'year' ? second : null;
  if (at(c, j).t === 'now' || at(c, j).t === 'present')
    second = { start: j, end: j + 1, from: c.today, to: c.today, grain: 'day' };
  if (!second) return bareSecond(c, first, j, by);
  if (second.from === null || second.to === null) return null;
  if (dash && !comparable(first, second, c, j)) return null;
  return put(first, second);
}

/** A dash joins like with like: two days with months, two weekdays, two months; not any two dates in a row. */
function comparable(first: Hit, second: Hit, c: Context, j: number): boolean {
  const spaced = !at(c, j).joined && !at(c, j - 1).joined;
  if (!spaced) return true;
  const kind = (hit: Hit): string =>
    (hit.weekday ?? hit.named) !== undefined ? 'weekday' : hit.month !== undefined ? 'month' : hit.grain;
  return kind(first) === kind(second) || (first.month !== undefined && second.grain === 'day');
}

function put(first: Hit, second: Hit): Hit | null {
  let from = first.from as DayNumber;
  let to = second.to as DayNumber;
  let secondFrom = second.from as DayNumber;
  if (second.weekday !== undefined) {
    // "Monday to Wednesday": the first Wednesday after that Monday.
    to = from + ((second.weekday - weekday(from) + 7) % 7);
    secondFrom = to;
    if (to === from) return null;
  } else if (first.weekday !== undefined && second.named !== undefined) {
    // "Mon to Fri next week": both are that week's, or the Monday is the last one before it.
    from = secondFrom - ((second.named - first.weekday + 7) % 7);
  } else if (first.weekday !== undefined && second.yearless && secondFrom < from) {
    return null;
  } else if (first.dayOnly !== undefined && second.month !== undefined) {
    const day = dayBefore(first.dayOnly, secondFrom);
    if (day !== null) from = day;
  } else if (second.dayOnly !== undefined && (first.month !== undefined || first.dayOnly !== undefined)) {
    const day = dayAfter(second.dayOnly, from);
    if (day !== null) to = day;
  } else if (first.yearless && first.month !== undefined) {
    // The first end takes its year from the second: the last such day or month not after it.
    const at0 = sameAs(first, secondFrom);
    if (at0) from = at0;
  } else if (second.yearless && second.month !== undefined) {
    // "18 Nov 2014 - Dec 19": the second takes it from the first.
    for (let k = 0; k < 3 && secondFrom < from; k += 1) {
      secondFrom = addMonths(secondFrom, 12);
      to = addMonths(to, 12);
    }
    const early = addMonths(secondFrom, -12);
    if (early >= from) [secondFrom, to] = [early, addMonths(to, -12)];
  }
  if (to < from) return null;
  const past = first.past && second.past ? { past: true } : {};
  const ambiguous = first.ambiguous || second.ambiguous ? { ambiguous: true } : {};
  return { start: first.start, end: second.end, from, to, grain: 'part', range: true, ...past, ...ambiguous };
}

function sameAs(first: Hit, limit: DayNumber): DayNumber | null {
  const { month, day } = civil(first.from as DayNumber);
  const { year } = civil(limit);
  for (const y of [year, year - 1, year - 2, year - 3, year - 4]) {
    if (!isDate(y, month, day)) continue;
    const n = dayNumber(y, month, day);
    if (n <= limit) return n;
  }
  return null;
}

/** "The 21st and 23rd" after "between", both ends bare. */
export function bareDays(c: Context, i: number): Hit | null {
  const first = ordinal(c, i);
  if (!first || !first.digits) return null;
  const led = at(c, i - 1).t === 'the' || ['between', 'from', 'on'].includes(at(c, i - 1).t);
  const between = isBetween(c, i);
  const j = link(c, first.end, between);
  if (j === null || !led) return null;
  const second = ordinal(c, j);
  if (!second || !second.digits) return null;
  const tense = c.tense(i);
  const to = dayAlone(c, second.value, tense);
  if (to === null) return null;
  const from = dayBefore(first.value, to);
  return from === null || at(c, second.end).t === 'of'
    ? null
    : { start: i, end: second.end, from, to, grain: 'part', range: true, yearless: true };
}
