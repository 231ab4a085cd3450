/** Weeks by number: week 47, wk 47 of 2026, 2026-W47, and the n-th week of a window. They begin on Monday, as ISO 8601 counts. */
import { civil, dayNumber, mondayOf, type DayNumber } from '../../days.ts';
import { at, skip, type Context, type Hit } from './context.ts';
import { yearAfter } from './named-days.ts';
import { isYear, partOfNumber } from './numbers.ts';

const WEEKS: ReadonlySet<string> = new Set(['week', 'wk', 'w', 'cw', 'kw']);

/** The Monday of ISO week `n` of a year. */
export function isoWeek(y: number, n: number): DayNumber {
  return mondayOf(dayNumber(y, 1, 4)) + 7 * (n - 1);
}

/** "Week 47", "wk 47 of 2026", "2026-W47". Weeks of a plan ("Week 1: kick-off") are none. */
export function weekNumber(c: Context, i: number): Hit | null {
  const token = at(c, i);
  let n: number;
  let end: number;
  let y: number | null = null;
  if (token.kind === 'number') {
    if (!isYear(token.t) || partOfNumber(c, i)) return null;
    const j = at(c, i + 1).t === '-' ? i + 2 : i + 1;
    if (at(c, j).t !== 'w' || !at(c, j).joined || !at(c, j + 1).joined) return null;
    [n, end, y] = [Number(at(c, j + 1).t), j + 2, Number(token.t)];
  } else if (WEEKS.has(token.t)) {
    const number = at(c, i + 1);
    if (number.kind !== 'number' || number.t.length > 2) return null;
    if (token.t.length < 3 && token.t !== 'wk' && !((number.joined || token.t !== 'w') && token.capital)) return null;
    [n, end] = [Number(number.t), i + 2];
    const before = at(c, i - 1).t;
    if (['a', 'an', 'per', 'every', 'each', 'one', 'of', '-', '/'].includes(before)) return null;
    const next = at(c, end);
    if (next.t === ':' || (next.joined && next.t !== '.' && next.t !== ',' && next.t !== '?')) return null;
    if (n < 5 && !['in', 'the', 'by', 'until', 'from', 'during'].includes(before)) return null;
    if (next.t === 'of' || next.t === 'in') {
      const said = yearAfter(c, end, false);
      if (!said) return null;
      [y, end] = [said.year, said.end];
    } else {
      const said = at(c, skip(c, end, ',')).kind === 'number' ? yearAfter(c, end, false) : null;
      if (said) [y, end] = [said.year, said.end];
    }
  } else return null;
  if (!(n >= 1 && n <= 53)) return null;
  const { year: running } = civil(c.today);
  let monday = isoWeek(y ?? running, n);
  if (y === null && monday + 6 < c.today - 182 && c.tense(i) !== 'past') monday = isoWeek(running + 1, n);
  return { start: i, end, from: monday, to: monday + 6, grain: 'week' };
}

/** The Monday of the first week most of which lies in the window, counted from 1; from the end for n < 0. */
export function weekOfWindow(w: { from: DayNumber; to: DayNumber }, n: number): DayNumber {
  if (n > 0) {
    const first = mondayOf(w.from + 3);
    const monday = first + 3 >= w.from ? first : first + 7;
    return monday + 7 * (n - 1);
  }
  return mondayOf(w.to - 3) + 7 * (n + 1);
}
