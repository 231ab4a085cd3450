/** Days that must be reckoned for each year: the n-th weekday of a month, and Easter in both calendars. */
import { dayNumber, daysInMonth, weekday, type DayNumber } from '../../days.ts';

/** The n-th (or, −1, the last) weekday of a month; 0 is Monday. */
export function nthWeekday(y: number, m: number, w: number, n: number): DayNumber {
  if (n > 0) {
    const first = dayNumber(y, m, 1);
    return first + ((w - weekday(first) + 7) % 7) + (n - 1) * 7;
  }
  const last = dayNumber(y, m, daysInMonth(y, m));
  return last - ((weekday(last) - w + 7) % 7);
}

/** Gregorian Easter Sunday, by Meeus, Jones and Butcher. */
export function easterSunday(y: number): DayNumber {
  const a = y % 19;
  const [b, c] = [Math.floor(y / 100), y % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayNumber(y, Math.floor(n / 31), (n % 31) + 1);
}

/** Orthodox Easter Sunday as a Gregorian day, by Meeus; right from 1900 to 2099. */
export function orthodoxEaster(y: number): DayNumber {
  const [a, b, c] = [y % 4, y % 7, y % 19];
  const d = (19 * c + 15) % 30;
  const e = (2 * a + 4 * b - d + 34) % 7;
  const n = d + e + 114;
  return dayNumber(y, Math.floor(n / 31), (n % 31) + 1) + 13;
}
