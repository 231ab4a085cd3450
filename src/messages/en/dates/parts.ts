/** Parts of a period: end of next week, early March, mid-2027, later this month, the rest of the year, month-end. */
import { addMonths, mondayOf, weekday, type DayNumber } from '../../days.ts';
import { at, type Context, type Hit } from './context.ts';
import { ordinal } from './numbers.ts';
import { period } from './periods.ts';
import { whole, type Whole } from './wholes.ts';
import { edge, third, type Window } from './windows.ts';

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
      return { from: c.today > w.to ? w.from : Math.max(w.from, c.today), to: w.to, grain: 'part' };
    case 'sooner':
      return { from: w.from, to: c.today < w.from ? w.to : Math.min(c.today, w.to), grain: 'part' };
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
