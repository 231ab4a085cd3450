/** Things counted within a period: the last Monday in March, 3rd week of Jan, first ten days of June, the 15th of next month. */
import { addMonths, civil, dayNumber, daysInMonth, weekday, type DayNumber } from '../../days.ts';
import { addWorkdays } from '../../workdays.ts';
import { at, type Context, type Hit } from './context.ts';
import { nthWeekday } from './feasts.ts';
import { isWeekdayName } from './month-days.ts';
import { count, ordinal } from './numbers.ts';
import { quantity, unitAt } from './quantity.ts';
import { skipTime } from './time-of-day.ts';
import { weekOfWindow } from './weeks.ts';
import { whole, type Whole } from './wholes.ts';
import { addUnits, type Window } from './windows.ts';

/** "Last", "first", "3rd", "second to last"; −1 is the last. */
function position(c: Context, i: number): { n: number; end: number } | null {
  const t = at(c, i).t;
  if (t === 'last' || t === 'final') return { n: -1, end: i + 1 };
  if (t === 'opening') return { n: 1, end: i + 1 };
  const nth = ordinal(c, i);
  if (!nth) return null;
  if (
    nth.value <= 3 &&
    (at(c, nth.end).t === 'to' || at(c, nth.end).t === '-') &&
    ['last', 'to'].includes(at(c, nth.end + 1).t)
  ) {
    const end = at(c, nth.end + 1).t === 'last' ? nth.end + 2 : nth.end + 4;
    if (at(c, end - 1).t === 'last') return { n: -nth.value, end };
  }
  return { n: nth.value, end: nth.end };
}

/** The n-th weekday, day, week, weekend, month or quarter of a period, and its first or last few. */
export function nthOfPeriod(c: Context, i: number): Hit | null {
  const pos = position(c, i);
  if (!pos) return null;
  const few = fewOf(c, i, pos);
  if (few) return few;
  const w = isWeekdayName(c, pos.end);
  const unit = w === undefined ? unitAt(c, pos.end) : null;
  if (w === undefined && !unit) return null;
  let j = skipTime(c, w === undefined ? (unit as { end: number }).end : pos.end + 1);
  if (at(c, j).t === ',') j += 1;
  const of = at(c, j).t;
  if (of !== 'of' && of !== 'in') return null;
  const all = whole(c, j + 1);
  if (!all) return null;
  const again = ['each', 'every'].includes(at(c, j + 1).t);
  if (again) return null;
  const make = (at0: Whole): Window | null => nth(c, at0, pos.n, w, unit?.unit);
  let found = make(all);
  // "The first Tuesday of the month" when it is over: the next month's.
  if (
    found &&
    found.to < c.today &&
    at(c, all.end - 1).t === 'month' &&
    at(c, j + 1).t === 'the' &&
    c.tense(i) !== 'past'
  ) {
    const from = addMonths(all.from, 1);
    found = make({ ...all, from, to: addMonths(from, 1) - 1 });
  }
  return found && { start: i, end: all.end, ...found, ...(all.hit.yearless ? { yearless: true } : {}) };
}

function nth(c: Context, all: Whole, n: number, w: number | undefined, unit: string | undefined): Window | null {
  const day = (d: DayNumber): Window | null => (d >= all.from && d <= all.to ? { from: d, to: d, grain: 'day' } : null);
  if (w !== undefined) {
    if (all.grain === 'week') return day(all.from + w);
    const { year, month } = civil(all.from);
    if (n > 0) return day(nthWeekday(year, month, w, n));
    const last = civil(all.to);
    return day(nthWeekday(last.year, last.month, w, -1) + 7 * (n + 1));
  }
  switch (unit) {
    case 'day':
      return day(n > 0 ? all.from + n - 1 : all.to + n + 1);
    case 'workday':
      return day(n > 0 ? addWorkdays(all.from - 1, n, c.country) : addWorkdays(all.to + 1, n, c.country));
    case 'week': {
      const monday = weekOfWindow(all, n);
      return { from: monday, to: monday + 6, grain: 'week' };
    }
    case 'weekend': {
      const first = nthFrom(all, 5, n);
      return { from: first, to: first + 1, grain: 'weekend' };
    }
    case 'month': {
      const from = n > 0 ? addMonths(all.from, n - 1) : addMonths(all.to + 1, n);
      return { from, to: addUnits(from, 'month', 1) - 1, grain: 'month' };
    }
    case 'quarter': {
      const from = n > 0 ? addMonths(all.from, 3 * (n - 1)) : addMonths(all.to + 1, 3 * n);
      return { from, to: addUnits(from, 'quarter', 1) - 1, grain: 'quarter' };
    }
    default:
      return null;
  }
}

function nthFrom(all: Whole, w: number, n: number): DayNumber {
  if (n > 0) return all.from + ((w - weekday(all.from) + 7) % 7) + 7 * (n - 1);
  const { year, month } = civil(all.to);
  const last = dayNumber(year, month, daysInMonth(year, month));
  return last - ((weekday(last) - w + 7) % 7) + 7 * (n + 1);
}

/** "First two weeks of June", "last 3 weeks of this year", "first ten days of last year". */
function fewOf(c: Context, i: number, pos: { n: number; end: number }): Hit | null {
  if (Math.abs(pos.n) !== 1 || !count(c, pos.end)) return null;
  const q = quantity(c, pos.end);
  const only = q?.parts[0];
  if (!q || !only || q.parts.length !== 1) return null;
  if (at(c, q.end).t !== 'of' && at(c, q.end).t !== 'in') return null;
  const all = whole(c, q.end + 1);
  if (!all) return null;
  const n = only.least;
  const make = (from: DayNumber, to: DayNumber): Hit => ({ start: i, end: all.end, from, to, grain: 'part' });
  if (only.unit === 'week') {
    if (pos.n > 0) {
      const from = weekOfWindow(all, 1);
      return make(from, from + 7 * n - 1);
    }
    return make(weekOfWindow(all, -n), weekOfWindow(all, -1) + 6);
  }
  if (only.unit === 'day') return pos.n > 0 ? make(all.from, all.from + n - 1) : make(all.to - n + 1, all.to);
  if (only.unit === 'workday')
    return pos.n > 0
      ? make(all.from, addWorkdays(all.from - 1, n, c.country))
      : make(addWorkdays(all.to + 1, -n, c.country), all.to);
  if (only.unit === 'month' || only.unit === 'quarter') {
    const months = only.unit === 'month' ? n : 3 * n;
    return pos.n > 0 ? make(all.from, addMonths(all.from, months) - 1) : make(addMonths(all.to + 1, -months), all.to);
  }
  return null;
}

/** "The 15th of next month", "the twenty-third day of September", "the 31st day of the month". */
export function dayOfPeriod(c: Context, i: number): Hit | null {
  const nth = ordinal(c, i);
  if (!nth) return null;
  const j = at(c, nth.end).t === 'day' ? nth.end + 1 : nth.end;
  if (at(c, j).t !== 'of') return null;
  const all = whole(c, j + 1);
  if (nth.value === 1 && all?.grain === 'year' && at(c, all.end - 1).t === 'year') {
    const first = all.from < c.today && c.tense(i) !== 'past' ? addMonths(all.from, 12) : all.from;
    return { start: i, end: all.end, from: first, to: first, grain: 'day' };
  }
  if (!all || all.grain !== 'month') return null;
  let { from, to } = all;
  if (
    at(c, j + 1).t === 'the' &&
    at(c, all.end - 1).t === 'month' &&
    from + nth.value - 1 < c.today &&
    c.tense(i) !== 'past'
  ) {
    from = addMonths(from, 1);
    to = addMonths(from, 1) - 1;
  }
  const d = from + nth.value - 1;
  return d > to
    ? null
    : {
        start: i,
        end: all.end,
        from: d,
        to: d,
        grain: 'day',
        month: civil(d).month,
        ...(all.hit.yearless ? { yearless: true } : {}),
      };
}
