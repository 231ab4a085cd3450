/** Days named from today: today, tonight, tomorrow, the day after tomorrow, last night, first thing in the morning. */
import { at, type Context, type Hit } from './context.ts';
import { addWorkdays } from '../../workdays.ts';
import { skipTime } from './time-of-day.ts';
import { WORKING } from './vocabulary.ts';

const NAMED: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['tonite', 0],
  ['tomorrow', 1],
  ['tomorow', 1],
  ['tomarrow', 1],
  ['tommorow', 1],
  ['tommorrow', 1],
  ['tomorrows', 1],
  ['tmrw', 1],
  ['tmr', 1],
  ['tmw', 1],
  ['tmrow', 1],
  ['2moro', 1],
  ['overmorrow', 2],
  ['yesterday', -1],
  ['yday', -1],
]);
const PARTS: ReadonlySet<string> = new Set(['morning', 'afternoon', 'evening', 'night', 'lunchtime', 'noon']);
/** "Today's market" is these times, not this day. */
const TIMES: ReadonlySet<string> = new Set(
  'market markets world economy environment age society landscape climate technology youth business consumers customers'.split(
    ' ',
  ),
);

function day(c: Context, start: number, end: number, n: number): Hit {
  return { start, end, from: c.today + n, to: c.today + n, grain: 'day', ...(n < 0 ? { past: true } : {}) };
}

export function namedDay(c: Context, i: number): Hit | null {
  const token = at(c, i);
  const n = NAMED.get(token.base);
  if (n !== undefined) {
    if (token.t.endsWith("'s") && TIMES.has(at(c, i + 1).t)) return null;
    const last = at(c, i + 1).t;
    if (n === 1 && last === 'week') return { ...day(c, i, i + 2, 8) };
    return day(c, i, PARTS.has(last) ? i + 2 : i + 1, n);
  }
  const next = at(c, i + 1);
  if (token.t === 'day' || token.t === 'days') {
    const third = NAMED.get(at(c, i + 2).base);
    if (token.t === 'day' && next.t === 'after' && third === 1) return day(c, i, i + 3, 2);
    if (token.t === 'day' && next.t === 'before' && third === -1) return day(c, i, i + 3, -2);
  }
  if (token.t === 'this' && PARTS.has(next.t) && next.t !== 'noon') return day(c, i, i + 2, 0);
  if (token.t === 'last' && (next.t === 'night' || next.t === 'evening')) return day(c, i, i + 2, -1);
  if ((token.t === 'next' || token.t === 'following') && ['day', 'morning', 'evening', 'afternoon'].includes(next.t)) {
    if (at(c, i + 2).joined && at(c, i + 2).t !== '.' && at(c, i + 2).t !== ',') return null;
    return c.tense(i) === 'past' ? null : day(c, i, i + 2, 1);
  }
  if ((token.t === 'next' || token.t === 'following') && WORKING.has(next.t) && at(c, i + 2).t === 'day') {
    const n = addWorkdays(c.today, 1, c.country);
    return { start: i, end: i + 3, from: n, to: n, grain: 'day' };
  }
  if (token.t === 'current' && next.t === 'date') return day(c, i, i + 2, 0);
  if (token.t === 'first' && next.t === 'thing') {
    const end = skipTime(c, i);
    if (at(c, i + 2).t === 'in' && at(c, i + 4).t === 'morning' && end === i + 5) return day(c, i, end, 1);
  }
  // "For the day": the rest of it.
  if (token.t === 'day' && at(c, i - 1).t === 'the' && at(c, i - 2).t === 'for' && next.kind === 'mark')
    return day(c, i, i + 1, 0);
  return null;
}

export const NEAR_WORDS: readonly string[] = [
  ...NAMED.keys(),
  'day',
  'days',
  'this',
  'last',
  'next',
  'following',
  'current',
  'first',
];
