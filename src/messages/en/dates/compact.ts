/** 20261120: a date only when it is one near our time and no number of an order or a telephone. */
import { civil, dayNumber, isDate } from '../../days.ts';
import { at, type Context, type Hit } from './context.ts';
import { countedBefore } from './not-dates.ts';
import { partOfNumber } from './numbers.ts';

const FAR = 12;

export function compactDate(c: Context, i: number): Hit | null {
  const token = at(c, i);
  const read = /^(\d{4})(\d\d)(\d\d)$/.exec(token.t);
  if (!read || token.joined) return null;
  const [y, m, d] = [Number(read[1]), Number(read[2]), Number(read[3])];
  if (!isDate(y, m, d) || Math.abs(y - civil(c.today).year) > FAR) return null;
  const next = at(c, i + 1);
  if (partOfNumber(c, i) || countedBefore(c, i) || (next.joined && next.t !== 't' && !'.,;:)?!'.includes(next.t)))
    return null;
  const n = dayNumber(y, m, d);
  return { start: i, end: i + 1, from: n, to: n, grain: 'day' };
}
