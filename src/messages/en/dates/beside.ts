/** Days and periods next to another date: the day after Thanksgiving, the Friday before Christmas, the week of the 7th. */
import { mondayOf, weekday, type DayNumber } from '../../days.ts';
import { anchor, type Reader } from './anchored.ts';
import { at, type Context, type Hit } from './context.ts';
import { isWeekdayName } from './month-days.ts';
import { ordinal } from './numbers.ts';
import { quantity, shift } from './quantity.ts';
import type { Unit } from './vocabulary.ts';
import { calendarUnit } from './windows.ts';

const BESIDE: ReadonlySet<string> = new Set([
  'after',
  'before',
  'following',
  'preceding',
  'of',
  'commencing',
  'beginning',
  'starting',
  'ending',
  'ended',
  'prior',
  'from',
  'with',
  'containing',
]);

/** "The day after Thanksgiving", "the Friday before Christmas", "the week of the 7th", "w/c 4 Feb". */
export function besideDate(c: Context, i: number, read: Reader): Hit | null {
  const short = weekOfShort(c, i);
  if (short) return weekOf(c, i, short.end, short.word, read);
  const later = nthAfter(c, i, read);
  if (later) return later;
  const token = at(c, i);
  const w = isWeekdayName(c, i);
  const unit: Unit | null = w === undefined ? besideUnit(token.t) : null;
  if (w === undefined && !unit) return null;
  let word = at(c, i + 1).t;
  if (!BESIDE.has(word)) return null;
  let j = i + 2;
  if (word === 'prior') {
    if (at(c, j).t !== 'to') return null;
    j += 1;
    word = 'before';
  }
  if (word === 'following') word = 'after';
  if (word === 'preceding') word = 'before';
  if (unit === 'week' && !['after', 'before'].includes(word)) return weekOf(c, i, j, word, read);
  if (word !== 'after' && word !== 'before') return null;
  const base = anchor(c, j, read);
  if (!base || base.from === null || base.to === null) return null;
  const back = word === 'before';
  const edge = back ? base.from : base.to;
  const make = (from: DayNumber, to: DayNumber, grain: Hit['grain']): Hit => ({
    start: i,
    end: base.end,
    from,
    to,
    grain,
    ...(base.past ? { past: true } : {}),
  });
  if (w !== undefined) {
    const n = back ? edge - 1 - ((weekday(edge) - 1 - w + 14) % 7) : edge + 1 + ((w - weekday(edge) - 1 + 14) % 7);
    return make(n, n, 'day');
  }
  if (unit === 'day') return make(edge + (back ? -1 : 1), edge + (back ? -1 : 1), 'day');
  if (unit === 'workday') return null;
  if (unit === 'weekend') {
    const saturday = mondayOf(back ? edge - 1 : edge + 1) + 5;
    const n = back ? (saturday + 1 >= edge ? saturday - 7 : saturday) : saturday <= edge ? saturday + 7 : saturday;
    return make(n, n + 1, 'weekend');
  }
  if (unit === null) return null;
  const day: Context = { ...c, today: edge };
  const window = calendarUnit(day, unit, back ? -1 : 1);
  return window && make(window.from, window.to, window.grain);
}

/** "Third Tuesday after Christmas", "the first Monday before the 15th". */
function nthAfter(c: Context, i: number, read: Reader): Hit | null {
  const nth = ordinal(c, i);
  if (!nth || nth.value > 10 || isWeekdayName(c, nth.end) === undefined) return null;
  const word = at(c, nth.end + 1).t;
  if (word !== 'after' && word !== 'before') return null;
  const one = besideDate(c, nth.end, read);
  if (!one || one.from === null) return null;
  const n = one.from + 7 * (nth.value - 1) * (word === 'after' ? 1 : -1);
  return { ...one, start: i, from: n, to: n };
}

function besideUnit(t: string): Unit | null {
  return t === 'day' || t === 'night' || t === 'morning' || t === 'evening'
    ? 'day'
    : t === 'week' || t === 'wk'
      ? 'week'
      : t === 'weekend' || t === 'month' || t === 'quarter' || t === 'year'
        ? t
        : null;
}

/** w/c, W/C, wc, w/b, w/e. */
function weekOfShort(c: Context, i: number): { end: number; word: string } | null {
  const t = at(c, i).t;
  if (t === 'wc' || t === 'wb') return { end: i + 1, word: 'commencing' };
  if (t !== 'w' || at(c, i + 1).t !== '/' || !at(c, i + 1).joined || !at(c, i + 2).joined) return null;
  const rest = at(c, i + 2).t;
  if (rest === 'c' || rest === 'b' || rest === 'o') return { end: i + 3, word: 'commencing' };
  return rest === 'e' ? { end: i + 3, word: 'ending' } : null;
}

/** The week that holds the day; one that begins or ends with it, where that is said. */
function weekOf(c: Context, i: number, j: number, word: string, read: Reader): Hit | null {
  const base = anchor(c, j, read);
  if (!base || base.from === null || base.to === null || (base.grain !== 'day' && base.to - base.from > 7)) return null;
  if (base.grain === 'week') return null;
  const day = base.from;
  if (word === 'ending' || word === 'ended') {
    const n = weekday(day) >= 4 ? mondayOf(day) : day - 6;
    return { start: i, end: base.end, from: n, to: day, grain: 'week' };
  }
  // A week "of Sunday the 29th" is the one it opens, as calendars there print it.
  const monday = weekday(day) === 6 && c.monthFirst !== false ? day + 1 : mondayOf(day);
  return { start: i, end: base.end, from: monday, to: monday + 6, grain: 'week' };
}

const AND_SO_ON: ReadonlySet<string> = new Set([
  'and',
  'or',
  'but',
  'then',
  'at',
  'in',
  'with',
  'to',
  'latest',
  'already',
  'as',
]);
const ENDS: ReadonlySet<string> = new Set(['.', '!', '?']);
/** Words between a day and one that counts from it: a sentence and the next. */
const NEAR_TOKENS = 30;

/** "They meet on the 14th and I'll call you the day after", "… the next day": a day counted from the one named before it. */
export function dayAfterThat(c: Context, i: number, named: Hit | null): Hit | null {
  if (at(c, i).t !== 'the' || named?.to === null || named?.grain !== 'day' || i - named.end > NEAR_TOKENS) return null;
  const end = counts(c, i + 1);
  if (end === null || sentencesBetween(c, named.end, i) > 1) return null;
  const n = named.to + 1;
  return { start: i + 1, end, from: n, to: n, grain: 'day', ...(named.past ? { past: true } : {}) };
}

function counts(c: Context, i: number): number | null {
  const word = at(c, i).t;
  if (word === 'next' || word === 'following')
    return at(c, i + 1).t === 'day' && at(c, i + 2).t !== 'of' ? i + 2 : null;
  if (word !== 'day' || at(c, i + 1).t !== 'after') return null;
  const next = at(c, i + 2);
  if (next.t === 'that') return i + 3;
  return next.kind === 'mark' || AND_SO_ON.has(next.t) ? i + 2 : null;
}

function sentencesBetween(c: Context, from: number, to: number): number {
  let ends = 0;
  for (let i = from; i < to; i += 1) if (ENDS.has(at(c, i).t)) ends += 1;
  return ends;
}

const GIVEN_TO: ReadonlySet<string> = new Set(['me', 'us']);
const THEN = /^(?:i|we|you)(?:'ll)?$/;

/** "Give us ten days and you'll have our answer": the day after which it comes. */
export function givenTime(c: Context, i: number): Hit | null {
  if (!GIVEN_TO.has(at(c, i - 1).t) || at(c, i - 2).t !== 'give') return null;
  const q = quantity(c, i);
  if (!q || q.parts.length > 1) return null;
  const and = at(c, q.end).t === ',' ? q.end + 1 : q.end;
  if (at(c, and).t !== 'and' || !THEN.test(at(c, and + 1).t.replace('’', "'"))) return null;
  const n = shift(c, c.today, q, 1, 'most');
  return { start: i, end: q.end, from: n, to: n, grain: 'day' };
}
