/** From "the 15th", "March 5" or "Friday" to the day that is meant, by today and by the tense of the sentence. */
import { civil, dayNumber, isDate, weekday, type DayNumber } from '../../days.ts';
import type { Context, Tense } from './context.ts';

/** A day and month without a year this recently over is more likely meant back than a year ahead, unless the verbs say so. */
const JUST_OVER = 60;

export function monthDay(c: Context, m: number, d: number, tense: Tense): DayNumber | null {
  const { year } = civil(c.today);
  const days: DayNumber[] = [];
  for (let y = year - 5; y <= year + 5; y += 1) if (isDate(y, m, d)) days.push(dayNumber(y, m, d));
  const ahead = days.find((n) => n >= c.today) ?? null;
  const back = days.findLast((n) => n <= c.today) ?? null;
  if (tense === 'past') return back;
  if (tense === 'unknown' && back !== null && ahead !== null && c.today - back <= JUST_OVER && ahead - c.today > 180)
    return back;
  return ahead;
}

/** The year of a month without one. The running month is this year's in either tense. */
export function monthYear(c: Context, m: number, tense: Tense): number {
  const { year, month } = civil(c.today);
  if (tense === 'past') return m <= month ? year : year - 1;
  if (m >= month) return year;
  // "In January" said in March without a verb: the one just over, if it is close.
  return tense === 'unknown' && month - m <= 2 ? year : year + 1;
}

/** A day of the month alone: this month's if still to come, else the next month that has such a day. */
export function dayAlone(c: Context, d: number, tense: Tense, onWeekday?: number): DayNumber | null {
  const { year, month } = civil(c.today);
  const step = tense === 'past' ? -1 : 1;
  for (let k = 0; k < (onWeekday === undefined ? 3 : 14); k += 1) {
    const index = year * 12 + month - 1 + step * k;
    const y = Math.floor(index / 12);
    const m = (index % 12) + 1;
    if (!isDate(y, m, d)) continue;
    const n = dayNumber(y, m, d);
    if (step > 0 ? n < c.today : n > c.today) continue;
    if (onWeekday !== undefined && weekday(n) !== onWeekday) continue;
    return n;
  }
  return onWeekday === undefined ? null : dayAlone(c, d, tense);
}

/** A weekday alone is the coming one (never today), or the last one where the sentence looks back. */
export function weekdayAlone(c: Context, w: number, tense: Tense): DayNumber {
  const today = weekday(c.today);
  if (tense === 'past') return c.today - ((today - w + 6) % 7) - 1;
  return c.today + ((w - today + 6) % 7) + 1;
}

/** With a weekday named too, the year in which both agree is meant ("Friday 7/6"). */
export function withWeekday(c: Context, m: number, d: number, w: number, tense: Tense): DayNumber | null {
  const plain = monthDay(c, m, d, tense);
  if (plain === null || weekday(plain) === w) return plain;
  const { year } = civil(plain);
  for (const y of [year - 1, year + 1]) {
    if (!isDate(y, m, d)) continue;
    const n = dayNumber(y, m, d);
    if (weekday(n) === w && Math.abs(n - c.today) < 200) return n;
  }
  return plain;
}
