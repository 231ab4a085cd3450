/**
 * Days without a time of day, counted since 1970-01-01. All date reading works on these numbers, so that no zone or
 * daylight saving can shift a day; the writer's zone matters once, to know which day "today" is.
 */
import type { Day, Instant } from '../deal/facts.ts';

export type DayNumber = number;

const DAY_MS = 86_400_000;
/** Beyond these years a "date" is a number that happens to look like one, and ISO text would need a sign. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 9999;

/** `month` counts from 1; days beyond the month's end roll over, as Date.UTC does. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  return Math.floor(Date.UTC(year, month - 1, day) / DAY_MS);
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** True for a day that exists: no 30 February, no month 13. */
export function isDate(year: number, month: number, day: number): boolean {
  return (
    year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  );
}

export function civil(n: DayNumber): { year: number; month: number; day: number } {
  const date = new Date(n * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Null outside the years that can be written with four digits. */
export function dayText(n: DayNumber | null): Day | null {
  if (n === null || !Number.isFinite(n)) return null;
  const { year, month, day } = civil(n);
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** 0 is Monday. */
export function weekday(n: DayNumber): number {
  return (((n + 3) % 7) + 7) % 7;
}

export function mondayOf(n: DayNumber): DayNumber {
  return n - weekday(n);
}

/** The same day of the month `months` later; the 31st becomes the last day of a shorter month. */
export function addMonths(n: DayNumber, months: number): DayNumber {
  const { year, month, day } = civil(n);
  const index = year * 12 + (month - 1) + months;
  const y = Math.floor(index / 12);
  const m = (index % 12) + 1;
  return dayNumber(y, m, Math.min(day, daysInMonth(y, m)));
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Whether the runtime knows this IANA zone. */
export function isTimeZone(zone: string): boolean {
  return formatFor(zone) !== null;
}

function formatFor(zone: string): Intl.DateTimeFormat | null {
  const known = formats.get(zone);
  if (known) return known;
  try {
    const made = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(zone, made);
    return made;
  } catch {
    return null;
  }
}

/** The calendar day of a moment; an unknown zone counts as UTC, an impossible moment gives null. */
export function dayOf(at: Instant, timeZone: string | null | undefined): DayNumber | null {
  if (!Number.isFinite(at) || Math.abs(at) > 8.64e15) return null;
  const format = timeZone ? formatFor(timeZone) : null;
  if (!format) return Math.floor(at / DAY_MS);
  const [year, month, day] = format.format(at).split('-').map(Number);
  return year && month && day ? dayNumber(year, month, day) : Math.floor(at / DAY_MS);
}
