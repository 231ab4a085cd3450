/** The stretches of days that words such as "next week", "late March" or "Q1" mean. Weeks begin on Monday. */
import { addMonths, civil, dayNumber, daysInMonth, mondayOf, weekday, type DayNumber } from '../../days.ts';
import type { Context, Grain } from './context.ts';
import type { Unit } from './vocabulary.ts';

export interface Window {
  from: DayNumber;
  to: DayNumber;
  grain: Grain;
}

export const week = (monday: DayNumber): Window => ({ from: monday, to: monday + 6, grain: 'week' });

export function month(year: number, m: number): Window {
  return { from: dayNumber(year, m, 1), to: dayNumber(year, m, daysInMonth(year, m)), grain: 'month' };
}

export function year(y: number): Window {
  return { from: dayNumber(y, 1, 1), to: dayNumber(y, 12, 31), grain: 'year' };
}

/** A quarter (1–4) of the year that begins in month `starts` of `y`. */
export function quarter(y: number, q: number, starts = 1): Window {
  const from = addMonths(dayNumber(y, starts, 1), (q - 1) * 3);
  return { from, to: addMonths(from, 3) - 1, grain: 'quarter' };
}

/** A half (1 or 2) of the year that begins in month `starts` of `y`. */
export function half(y: number, h: number, starts = 1): Window {
  const from = addMonths(dayNumber(y, starts, 1), (h - 1) * 6);
  return { from, to: addMonths(from, 6) - 1, grain: 'quarter' };
}

/** A day moved by whole calendar units. */
export function addUnits(n: DayNumber, unit: 'month' | 'quarter' | 'year', by: number): DayNumber {
  return addMonths(n, by * { month: 1, quarter: 3, year: 12 }[unit]);
}

export function weekend(monday: DayNumber): Window {
  return { from: monday + 5, to: monday + 6, grain: 'weekend' };
}

const SOUTH: ReadonlySet<string> = new Set(['AU', 'NZ', 'ZA', 'AR', 'CL', 'UY', 'PY', 'BW', 'NA']);

/** Whole months: three from March, June, September or December; half a year off in the south. */
export function season(y: number, startsIn: number, country: string | null): Window {
  const shift = country && SOUTH.has(country.toUpperCase()) ? 6 : 0;
  const from = addMonths(dayNumber(y, startsIn, 1), shift);
  return { from, to: addMonths(from, 3) - 1, grain: 'season' };
}

/** The week, month, … that holds today, moved by `n` of them. */
export function calendarUnit(c: Context, unit: Unit, n: number): Window | null {
  const { year: y, month: m } = civil(c.today);
  switch (unit) {
    case 'week':
      return week(mondayOf(c.today) + 7 * n);
    case 'fortnight':
      return {
        from: mondayOf(c.today) + 7 * (n > 0 ? 1 : n < 0 ? -2 : 0),
        to: mondayOf(c.today) + 7 * (n > 0 ? 2 : n < 0 ? -1 : 1) + 6,
        grain: 'week',
      };
    case 'month': {
      const first = civil(addMonths(dayNumber(y, m, 1), n));
      return month(first.year, first.month);
    }
    case 'quarter': {
      const starts = c.yearStarts ?? 1;
      const into = (m - starts + 12) % 3;
      const from = addMonths(dayNumber(y, m, 1), -into + 3 * n);
      return { from, to: addMonths(from, 3) - 1, grain: 'quarter' };
    }
    case 'year':
      return year(y + n);
    case 'weekend':
      return weekend(mondayOf(c.today) + 7 * n);
    case 'day':
      return { from: c.today + n, to: c.today + n, grain: 'day' };
    case 'decade': {
      const first = Math.floor(y / 10) * 10 + 10 * n;
      return { from: dayNumber(first, 1, 1), to: dayNumber(first + 9, 12, 31), grain: 'year' };
    }
    case 'workday':
      return null;
  }
}

/** The last day of a window on which people work: a "week" ends on Friday, anything else on its last weekday. */
export function lastWeekday(w: { from: DayNumber; to: DayNumber }): DayNumber {
  let n = w.to;
  while (n > w.from && weekday(n) > 4) n -= 1;
  return n;
}

/** "Early", "mid" and "late" are thirds of a month or year, and Monday–Tuesday, Tuesday–Thursday, Thursday–Friday of a week. */
export function third(w: Window, which: 'early' | 'mid' | 'late'): Window {
  if (w.grain === 'week') {
    if (which === 'early') return { from: w.from, to: w.from + 1, grain: 'part' };
    if (which === 'mid') return { from: w.from + 1, to: w.from + 3, grain: 'part' };
    return { from: w.from + 3, to: w.from + 4, grain: 'part' };
  }
  if (w.grain === 'month') {
    if (which === 'early') return { from: w.from, to: w.from + 9, grain: 'part' };
    if (which === 'mid') return { from: w.from + 9, to: w.from + 19, grain: 'part' };
    return { from: w.from + 20, to: w.to, grain: 'part' };
  }
  const size = Math.max(1, Math.floor((w.to - w.from + 1) / 3));
  if (w.to - w.from < 2 && which === 'mid') return { ...w, grain: 'part' };
  if (which === 'early') return { from: w.from, to: w.from + size - 1, grain: 'part' };
  if (which === 'mid') return { from: w.from + size, to: w.to - size, grain: 'part' };
  return { from: w.to - size + 1, to: w.to, grain: 'part' };
}

/** "End of the week" is its Friday, "end of the month" its last day; "beginning of …" the first day. */
export function edge(w: Window, which: 'first' | 'last'): Window {
  const day = which === 'first' ? w.from : w.grain === 'week' ? lastWeekday(w) : w.to;
  return { from: day, to: day, grain: 'day' };
}
