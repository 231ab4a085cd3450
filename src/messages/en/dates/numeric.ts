/** Dates in digits: 2026-03-13, 13.03.2026, 3/13, 13-Mar-26. */
import { civil, dayNumber, isDate, weekday, type DayNumber } from '../../days.ts';
import { at, dayHit, type Context, type Hit } from './context.ts';
import { countedBefore, looksLikeFigure } from './not-dates.ts';
import { century, isYear } from './numbers.ts';
import { monthDay, withWeekday } from './resolve.ts';
import { MONTHS } from './vocabulary.ts';
import { month as monthWindow } from './windows.ts';

/** Three numbers, or numbers and a short month name, joined by / - or . (or ISO with spaces). */
export function numericTriple(c: Context, i: number): Hit | null {
  const a = at(c, i);
  const s1 = at(c, i + 1);
  const b = at(c, i + 2);
  const s2 = at(c, i + 3);
  const d = at(c, i + 4);
  const before = at(c, i - 1);
  if (a.kind !== 'number') return null;
  if (a.joined && before.kind === 'mark' && '$€£¥#.+'.includes(before.t)) return null;
  if (a.joined && before.t === ':' && before.joined && at(c, i - 2).kind === 'number') return null;
  if (a.joined && before.kind !== 'mark') return null;
  // 2016 10 16
  if (
    isYear(a.t) &&
    s1.kind === 'number' &&
    b.kind === 'number' &&
    s1.t.length === 2 &&
    b.t.length === 2 &&
    !s1.joined
  ) {
    const [y, m, dd] = [Number(a.t), Number(s1.t), Number(b.t)];
    return isDate(y, m, dd) ? dayHit(i, i + 3, dayNumber(y, m, dd)) : null;
  }
  if (!(s1.joined && b.joined && s2.joined && d.joined) || s1.t !== s2.t || !'/-.'.includes(s1.t)) return null;
  const named = (t: string): number | undefined => MONTHS.get(t);
  let y: number;
  let m: number;
  let dd: number;
  let ambiguous = false;
  if (b.kind === 'word') {
    const nm = named(b.t);
    if (nm === undefined || d.kind !== 'number') return null;
    m = nm;
    if (isYear(a.t)) [y, dd] = [Number(a.t), Number(d.t)];
    else [y, dd] = [isYear(d.t) ? Number(d.t) : century(Number(d.t)), Number(a.t)];
  } else if (b.kind === 'number' && d.kind === 'word' && isYear(a.t)) {
    const nm = named(d.t);
    if (nm === undefined) return null;
    [y, m, dd] = [Number(a.t), nm, Number(b.t)];
  } else if (b.kind === 'number' && d.kind === 'number') {
    if (isYear(a.t) && b.t.length <= 2 && d.t.length <= 2) {
      [y, m, dd] = [Number(a.t), Number(b.t), Number(d.t)];
      // 2020.31.12 and 2018-23-9 are written too.
      if (m > 12 && dd <= 12) [m, dd] = [dd, m];
    } else {
      if (a.t.length > 2 || b.t.length > 2 || !(isYear(d.t) || d.t.length === 2)) return null;
      // 12.30.45 is a version or a clock; with dots the year has four digits unless the rest can only be a date.
      y = isYear(d.t) ? Number(d.t) : century(Number(d.t));
      const [p, q] = [Number(a.t), Number(b.t)];
      if (s1.t === '.') [m, dd] = p > 12 || c.monthFirst !== true ? [q, p] : [p, q];
      else if (p > 12) [m, dd] = [q, p];
      else if (q > 12) [m, dd] = [p, q];
      else {
        [m, dd] = c.monthFirst === false ? [q, p] : [p, q];
        ambiguous = c.monthFirst === null && p !== q;
      }
      if (m > 12) [m, dd] = [dd, m];
    }
  } else return null;
  // "Returning 3/12/2026", said after March: the reading that is still ahead.
  if (
    ambiguous &&
    isDate(y, m, dd) &&
    isDate(y, dd, m) &&
    dayNumber(y, m, dd) < c.today &&
    dayNumber(y, dd, m) >= c.today &&
    c.tense(i) === 'future'
  )
    [m, dd] = [dd, m];
  if (!isDate(y, m, dd)) return null;
  if (s1.t !== '/' && !isYear(a.t) && countedBefore(c, i)) return null;
  const next = at(c, i + 5);
  const range = next.joined && next.t === '-' && numericTriple(c, i + 6) !== null;
  if (
    !range &&
    next.joined &&
    (next.kind === 'number' ||
      (next.kind === 'mark' && next.t === s1.t && at(c, i + 6).joined && at(c, i + 6).kind === 'number'))
  )
    return null;
  return dayHit(i, i + 5, dayNumber(y, m, dd), { month: m, ...(ambiguous ? { ambiguous } : {}) });
}

/** 3/12 or 12/2015; a dot or dash only straight after a weekday ("Friday 7.6"). */
export function numericPair(c: Context, i: number, onWeekday?: number): Hit | null {
  const a = at(c, i);
  const s = at(c, i + 1);
  const b = at(c, i + 2);
  if (a.kind !== 'number' || b.kind !== 'number' || !s.joined || !b.joined || (a.t.length > 2 && !isYear(a.t)))
    return null;
  if (s.t === '/' || s.t === '-') {
    const m = Number(a.t);
    if (
      isYear(b.t) &&
      a.t.length <= 2 &&
      m >= 1 &&
      m <= 12 &&
      !at(c, i + 3).joined &&
      !a.joined &&
      !(s.t === '-' && !followsIn(c, i))
    ) {
      return { start: i, end: i + 3, ...monthWindow(Number(b.t), m), month: m };
    }
  }
  // 2026-11, 2026/11
  if (isYear(a.t) && /^(?:0[1-9]|1[0-2])$/.test(b.t) && followsIn(c, i) && !at(c, i + 3).joined && !a.joined)
    return { start: i, end: i + 3, ...monthWindow(Number(a.t), Number(b.t)), month: Number(b.t) };
  if (b.t.length > 2 || a.t.length > 2) return null;
  if (s.t !== '/' && !((s.t === '.' || s.t === '-') && onWeekday !== undefined)) return null;
  const comma =
    at(c, i + 3).t === ',' && at(c, i + 4).kind === 'number' && isYear(at(c, i + 4).t) && s.t === '/' ? i + 4 : null;
  const [p, q] = [Number(a.t), Number(b.t)];
  // "Monday 6-8" is hours; a dash makes a date only of numbers no clock shows.
  if (s.t === '-' && p <= 12 && q <= 12 && !a.t.startsWith('0') && !b.t.startsWith('0')) return null;
  if (p < 1 || q < 1 || p > 31 || q > 31 || (p > 12 && q > 12)) return null;
  if (looksLikeFigure(c, i, i + 3, p, q)) return null;
  const tense = c.tense(i);
  const resolve = (m: number, d: number): DayNumber | null =>
    onWeekday === undefined ? monthDay(c, m, d, tense) : withWeekday(c, m, d, onWeekday, tense);
  const usual = q > 12 || (p <= 12 && c.monthFirst !== false);
  let n = usual ? resolve(p, q) : resolve(q, p);
  let ambiguous = p <= 12 && q <= 12 && p !== q && c.monthFirst === null;
  if (ambiguous && onWeekday !== undefined) {
    const other = resolve(q, p);
    if (n !== null && weekday(n) === onWeekday) ambiguous = false;
    else if (other !== null && weekday(other) === onWeekday) [n, ambiguous] = [other, false];
  }
  if (n === null) n = usual ? resolve(q, p) : resolve(p, q);
  if (n === null) return null;
  // "Monday 11-4" is hours unless the fourth of November is a Monday near.
  if (s.t !== '/' && (weekday(n) !== onWeekday || Math.abs(n - c.today) > 200)) return null;
  if (comma !== null) {
    const { month: m, day: d } = civil(n);
    const y = Number(at(c, comma).t);
    if (isDate(y, m, d))
      return dayHit(i, comma + 1, dayNumber(y, m, d), { month: m, ...(ambiguous ? { ambiguous } : {}) });
  }
  return dayHit(i, i + 3, n, { month: civil(n).month, yearless: true, ...(ambiguous ? { ambiguous } : {}) });
}

/** "in 11-2026": what stands before it makes it a month, not a reference number. */
function followsIn(c: Context, i: number): boolean {
  return ['in', 'by', 'until', 'since', 'date', 'from', '?', ''].includes(at(c, i - 1).t);
}
