/** Parts of a period: "end of next week", "early March", "the last Monday in March", "3rd week of Jan", "rest of the year". */
import { addMonths, civil, daysInMonth, dayNumber, mondayOf, weekday, type DayNumber } from '../../days.ts';
import { addWorkdays } from '../../workdays.ts';
import { isWeekdayName } from './absolute.ts';
import { at, type Context, type Hit } from './context.ts';
import { nthWeekday } from './feasts.ts';
import { count, ordinal } from './numbers.ts';
import { period, weekOfWindow } from './periods.ts';
import { quantity, unitAt } from './quantity.ts';
import { skipTime } from './time-of-day.ts';
import { addUnits, edge, third, type Window } from './windows.ts';

type Which = 'first' | 'last' | 'early' | 'mid' | 'late' | 'rest' | 'sooner' | 'later' | 'firstHalf' | 'secondHalf';
const WORDS: ReadonlyMap<string, Which> = new Map([
  ['end', 'last'],
  ['ending', 'last'],
  ['close', 'last'],
  ['eo', 'last'],
  ['beginning', 'first'],
  ['start', 'first'],
  ['early', 'early'],
  ['mid', 'mid'],
  ['middle', 'mid'],
  ['late', 'late'],
  ['rest', 'rest'],
  ['remainder', 'rest'],
  ['remaining', 'rest'],
  ['balance', 'rest'],
  ['earlier', 'sooner'],
  ['later', 'later'],
]);
/** These need "of" or "in": "end user", "start Monday", "close Friday" say nothing about an end. */
const NEEDS_OF: ReadonlySet<string> = new Set([
  'beginning',
  'start',
  'rest',
  'remainder',
  'close',
  'middle',
  'balance',
  'ending',
]);

/** As verbs these go with "in": "it will end in March", "we start in May". */
const OF_ONLY: ReadonlySet<string> = new Set(['end', 'start', 'close', 'ending', 'beginning', 'rest']);

interface Whole {
  from: DayNumber;
  to: DayNumber;
  grain: Hit['grain'];
  end: number;
  hit: Hit;
}

function whole(c: Context, i: number): Whole | null {
  const j = at(c, i).t === 'the' ? i + 1 : i;
  const hit = period(c, j, true);
  if (!hit || hit.from === null || hit.to === null || hit.grain === 'day' || hit.grain === 'part') return null;
  return { from: hit.from, to: hit.to, grain: hit.grain, end: hit.end, hit };
}

/** From "of", "in", "this", a dash or straight on to the period; `loose` where nothing need stand between. */
function ofWhole(c: Context, i: number, loose: boolean): Whole | null {
  const t = at(c, i).t;
  if (t === 'of' || t === 'in' || t === 'to' || t === 'for' || t === 'during')
    return t === 'to' || t === 'for' ? null : whole(c, i + 1);
  if (t === '-' || t === '–') return loose ? whole(c, i + 1) : null;
  return loose ? whole(c, i) : null;
}

function part(c: Context, w: Whole, which: Which): Window {
  const middle = w.grain === 'week' ? w.from + 3 : w.grain === 'month' ? w.from + 15 : halfway(w);
  switch (which) {
    case 'first':
    case 'last':
      return edge(w, which);
    case 'early':
    case 'mid':
    case 'late':
      return third(w, which);
    case 'rest':
      return { from: Math.max(w.from, c.today), to: w.to, grain: 'part' };
    case 'sooner':
      return { from: w.from, to: Math.min(c.today, w.to), grain: 'part' };
    case 'later':
      return { from: Math.min(Math.max(middle, c.today), w.to), to: w.to, grain: 'part' };
    case 'firstHalf':
      return { from: w.from, to: middle - 1, grain: 'part' };
    case 'secondHalf':
      return { from: middle, to: w.to, grain: 'part' };
  }
}

function halfway(w: Whole): DayNumber {
  const months = Math.round((w.to - w.from + 1) / 30.44);
  return months % 2 === 0 && months > 0 ? addMonths(w.from, months / 2) : w.from + Math.floor((w.to - w.from + 1) / 2);
}

/** End of, beginning of, early, mid, late, later this, the rest of … and month-end, year end, midweek. */
export function partOfPeriod(c: Context, i: number): Hit | null {
  const token = at(c, i);
  const ends = wholeThenEnd(c, i);
  if (ends) return ends;
  if (token.t === 'midweek') return within(c, i, i + 1, calendarWhole(c, i, 'week'), 'mid');
  let which = WORDS.get(token.t);
  let j = i + 1;
  const nth = ordinal(c, i);
  if (
    (nth && nth.value < 3) ||
    token.t === 'latter' ||
    token.t === 'last' ||
    token.t === 'back' ||
    token.t === 'front'
  ) {
    if (nth) j = nth.end;
    const said = at(c, j).t;
    if (said === 'half' || (said === 'part' && token.t === 'latter')) {
      which = nth?.value === 1 || token.t === 'front' ? 'firstHalf' : 'secondHalf';
      j += 1;
    } else return null;
    const w = ofWhole(c, j, /^(?:20\d\d|fy|q)$/.test(at(c, j).t));
    return w && within(c, i, w.end, w, which);
  }
  if (!which) return null;
  if (token.t === 'late' && at(c, i - 1).t === 'too') return null;
  if (
    (which === 'early' || which === 'late' || which === 'mid') &&
    ['part', 'half', 'days', 'stages'].includes(at(c, j).t)
  ) {
    if (at(c, j).t === 'stages') return null;
    j += 1;
  }
  if ((which === 'early' || which === 'late') && at(c, j).t === 'on') j += 1;
  if (at(c, j).t === '-' && (at(c, j + 1).t === 'to' || at(c, j + 1).t === 'mid')) {
    // "mid-to-late March", "early to mid December"
    if (at(c, j + 1).t === 'to') j += at(c, j + 2).t === '-' ? 3 : 2;
  }
  const span = WORDS.get(at(c, j).t === 'to' ? at(c, j + 1).t : at(c, j).t);
  if ((which === 'early' || which === 'mid') && (span === 'mid' || span === 'late')) {
    const k = at(c, j).t === 'to' ? j + 2 : j + 1;
    const w = ofWhole(c, k, true);
    if (w) return { ...within(c, i, w.end, w, which), to: part(c, w, span).to };
  }
  if (token.t === 'middle' || token.t === 'mid') {
    if (at(c, j).t === 'week' && at(c, j - 1).t === 'mid')
      return within(c, i, j + 1, calendarWhole(c, j, 'week'), 'mid');
  }
  // "Close of play", "end of business": today's, or the day's that is named; read with the short forms.
  if (OF_ONLY.has(token.t) && at(c, j).t === 'in') return null;
  const w = ofWhole(c, j, !NEEDS_OF.has(token.t));
  if (!w) return null;
  if (which === 'later' && !['this', 'in'].includes(at(c, j).t)) return null;
  if (which === 'sooner' && !['this', 'in', 'last'].includes(at(c, j).t)) return null;
  // "End March" is one, "end user" and "early Q1 results" are no ends.
  return within(c, i, w.end, w, which);
}

function within(c: Context, start: number, end: number, w: Whole, which: Which): Hit {
  const more: Partial<Hit> = {};
  if (w.hit.past) more.past = true;
  if (w.hit.ambiguous) more.ambiguous = true;
  if (w.hit.yearless) more.yearless = true;
  if (which === 'last') more.closes = true;
  return { start, end, ...part(c, w, which), ...more };
}

function calendarWhole(c: Context, i: number, unit: 'week'): Whole {
  const monday = mondayOf(c.today);
  const after = weekday(c.today) > 3 ? monday + 7 : monday;
  const hit: Hit = { start: i, end: i + 1, from: after, to: after + 6, grain: unit };
  return { from: after, to: after + 6, grain: unit, end: i + 1, hit };
}

/** "Month end", "year-end", "quarter's end", "next month end"; "week end" is a weekend. */
function wholeThenEnd(c: Context, i: number): Hit | null {
  const unit = at(c, i).base;
  const plain = unit === 'month' || unit === 'quarter' || unit === 'year';
  if (!plain && !['next', 'this', 'last', 'calendar', 'fiscal', 'financial'].includes(unit)) return null;
  const hit = period(c, i, true);
  if (!hit || hit.from === null || hit.to === null || !['month', 'quarter', 'year'].includes(hit.grain)) return null;
  let j = hit.end;
  if (at(c, j).t === '-' && at(c, j).joined) j += 1;
  if (at(c, j).t !== 'end') return null;
  const next = at(c, j + 1).t;
  if (next === '-' || next === 'to' || next === 'of') return null;
  return { start: i, end: j + 1, from: hit.to, to: hit.to, grain: 'day', closes: true };
}

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

export const PART_WORDS: readonly string[] = [
  ...WORDS.keys(),
  'midweek',
  'first',
  'second',
  'latter',
  'last',
  'back',
  'front',
  'final',
  'opening',
];
