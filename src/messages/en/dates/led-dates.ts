/** Dates with an adjective before them: this August 4, next 5/12, last March 3. */
import { civil, dayNumber, isDate } from '../../days.ts';
import type { Context, Hit } from './context.ts';
import { direction } from './direction.ts';
import { dayThenMonth, monthThenDay } from './named-days.ts';
import { numericPair } from './numeric.ts';

/** "This August 4", "next 5/12", "last March 3": this year's, the coming one, the one before. */
export function ledDate(c: Context, i: number): Hit | null {
  const way = direction(c, i);
  if (!way) return null;
  const hit = monthThenDay(c, way.end) ?? dayThenMonth(c, way.end) ?? numericPair(c, way.end);
  if (!hit || hit.from === null || hit.grain !== 'day') return null;
  if (!hit.yearless) return { ...hit, start: i };
  const { month: m, day: d } = civil(hit.from);
  const { year: y } = civil(c.today);
  const all = [y - 1, y, y + 1].filter((each) => isDate(each, m, d)).map((each) => dayNumber(each, m, d));
  const here = all.find((n) => civil(n).year === y);
  const n =
    way.n > 0
      ? all.find((each) => each > c.today)
      : way.n < 0
        ? all.findLast((each) => each < c.today)
        : way.coming || here === undefined
          ? hit.from
          : here;
  if (n === undefined) return null;
  return { ...hit, start: i, from: n, to: n, yearless: false, ...(way.n < 0 ? { past: true } : {}) };
}
