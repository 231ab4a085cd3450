/** Days named one after the other with one month between them: "Jan 5th or 6th", "the 20 or 21 November", "the 5th, 6th or 7th". */
import { civil, dayNumber, isDate } from '../../days.ts';
import { dayThenMonth } from './named-days.ts';
import { at, type Context, type Hit } from './context.ts';
import { PLURAL_WEEKDAYS, WEEKDAYS } from './vocabulary.ts';
import { dayOfMonth, ordinal } from './numbers.ts';

const SEPARATORS: ReadonlySet<string> = new Set([',', '/', 'or', 'and', '&']);

/** The token after at most two separators and a "the", or null where none stands at i. */
function next(c: Context, i: number): number | null {
  let j = i;
  while (j < i + 2 && SEPARATORS.has(at(c, j).t)) j += 1;
  if (j === i) return null;
  if (at(c, j).t === 'on') j += 1;
  return at(c, j).t === 'the' ? j + 1 : j;
}

/** The first days of a list that ends in a day with its month: each takes the month from the end. */
export function firstOfList(c: Context, i: number): Hit | null {
  const first = dayOfMonth(c, i);
  if (!first || (at(c, i).joined && at(c, i - 1).kind !== 'mark')) return null;
  let j = next(c, first.end);
  for (let k = 0; k < 3 && j !== null; k += 1) {
    const month = dayThenMonth(c, j);
    if (month?.from != null) {
      const { year, month: m } = civil(month.from);
      if (!isDate(year, m, first.value) || first.value >= civil(month.from).day) return null;
      const n = dayNumber(year, m, first.value);
      return {
        start: i,
        end: first.end,
        from: n,
        to: n,
        grain: 'day',
        month: m,
        ...(month.yearless ? { yearless: true } : {}),
      };
    }
    const more = dayOfMonth(c, j);
    j = more ? next(c, more.end) : null;
  }
  return null;
}

/** The days after the first: "Jan 5th or 6th", "Dec 1, 2 or 3", "the 5th and the 6th". */
export function nextOfList(c: Context, before: Hit, i: number): Hit | null {
  if (before.from === null || before.from !== before.to || (before.month === undefined && before.dayOnly === undefined))
    return null;
  if (next(c, before.end) !== i) return null;
  const th = ordinal(c, i);
  const read = th?.digits ? th : dayOfMonth(c, i);
  if (!read || (th && !th.digits)) return null;
  const { year, month, day } = civil(before.from);
  if (read.value <= day || !isDate(year, month, read.value)) return null;
  const after = at(c, read.end);
  if (WEEKDAYS.has(after.base) || PLURAL_WEEKDAYS.has(after.t) || (after.joined && after.kind === 'word')) return null;
  // "Dec 1, 2 items": a bare number must be followed by nothing counted.
  if (!th && !(before.month !== undefined && (before.end > before.start + 1 || before.listed))) return null;
  if (!th && after.kind !== 'mark' && !SEPARATORS.has(after.t)) return null;
  if (
    !th &&
    after.joined &&
    (after.t === ':' || after.t === '/' || after.t === '-' || after.t === '.') &&
    at(c, read.end + 1).joined
  )
    return null;
  const n = dayNumber(year, month, read.value);
  return { start: i, end: read.end, from: n, to: n, grain: 'day', month, yearless: true, listed: true };
}
