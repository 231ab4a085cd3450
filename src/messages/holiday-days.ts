/** The days of one holiday: some last longer than one (Lunar New Year, Eid), and each of them is off. */
import type { HolidaysTypes } from 'date-holidays';
import { civil, dayNumber, type DayNumber } from './days.ts';

const DAY_MS = 86_400_000;
/** A day on which the clocks change is an hour short; half a day more ("until Monday noon") is no day off. */
const HAIR = 0.1;

/** First to last, within the year in which it begins; empty when its date is not understood. */
export function holidayDays(holiday: HolidaysTypes.Holiday): DayNumber[] {
  const [y, m, d] = holiday.date.slice(0, 10).split('-').map(Number);
  if (!y || !m || !d) return [];
  const first = dayNumber(y, m, d);
  // The date names the first day; where days begin at sunset, `start` lies on the eve, so only the length is of use.
  const length = Math.max(1, Math.floor((holiday.end.getTime() - holiday.start.getTime()) / DAY_MS + HAIR));
  return Array.from({ length }, (_, i) => first + i).filter((day) => civil(day).year === y);
}
