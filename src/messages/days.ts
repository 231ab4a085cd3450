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

/** `month` counts from 1; months and days beyond the end roll over, as Date.UTC does. Howard Hinnant's days_from_civil. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const months = month + 9;
  const y = year - 1 + Math.floor(months / 12);
  const m = months - 12 * Math.floor(months / 12);
  const era = Math.floor(y / 400);
  const yoe = y - era * 400;
  const doe = yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + Math.floor((153 * m + 2) / 5) + day - 1;
  return era * 146_097 + doe - 719_468;
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** `month` 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) return 29;
  return MONTH_DAYS[month - 1] ?? 0;
}

/** True for a day that exists: no 30 February, no month 13. */
export function isDate(year: number, month: number, day: number): boolean {
  return (
    year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  );
}

/** The calendar date of a day; the inverse of `dayNumber` (civil_from_days). */
export function civil(n: DayNumber): { year: number; month: number; day: number } {
  const z = n + 719_468;
  const era = Math.floor(z / 146_097);
  const doe = z - era * 146_097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yoe + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: doy - Math.floor((153 * mp + 2) / 5) + 1,
  };
}

const FIRST_DAY = dayNumber(FIRST_YEAR, 1, 1);
const LAST_DAY = dayNumber(LAST_YEAR, 12, 31);

/** Whether the year of a day can be written with four digits. */
export function isWritable(n: DayNumber): boolean {
  return n >= FIRST_DAY && n <= LAST_DAY;
}

/** Null outside the years that can be written with four digits. */
export function dayText(n: DayNumber | null): Day | null {
  if (n === null || !isWritable(n)) return null;
  const { year, month, day } = civil(n);
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

/** The day the zone's clock shows, asked of the runtime. */
function exactDay(at: Instant, format: Intl.DateTimeFormat): DayNumber {
  const [year, month, day] = format.format(at).split('-').map(Number);
  return year && month && day ? dayNumber(year, month, day) : Math.floor(at / DAY_MS);
}

/** Within one UTC day the zone shows `first`, and from `turns` milliseconds on the day after. */
interface ZoneDay {
  first: DayNumber;
  turns: number;
}

// Asking the runtime for a date costs microseconds, and an account has far fewer days than messages.
const zoneDays = new Map<string, Map<DayNumber, ZoneDay>>();
const KEPT_DAYS = 20_000;

function zoneDay(utcDay: DayNumber, zone: string, format: Intl.DateTimeFormat): ZoneDay {
  let days = zoneDays.get(zone);
  if (!days) zoneDays.set(zone, (days = new Map()));
  let found = days.get(utcDay);
  if (!found) {
    if (days.size >= KEPT_DAYS) days.clear();
    const start = utcDay * DAY_MS;
    const first = exactDay(start, format);
    let low = 0;
    let turns = DAY_MS;
    while (turns - low > 1) {
      const middle = (low + turns) >> 1;
      if (exactDay(start + middle, format) === first) low = middle;
      else turns = middle;
    }
    days.set(utcDay, (found = { first, turns }));
  }
  return found;
}

/** The calendar day of a moment; an unknown zone counts as UTC, an impossible moment gives null. */
export function dayOf(at: Instant, timeZone: string | null | undefined): DayNumber | null {
  if (!Number.isFinite(at) || Math.abs(at) > 8.64e15) return null;
  const format = timeZone ? formatFor(timeZone) : null;
  const utcDay = Math.floor(at / DAY_MS);
  if (!format || !timeZone) return utcDay;
  const { first, turns } = zoneDay(utcDay, timeZone, format);
  return at - utcDay * DAY_MS < turns ? first : first + 1;
}
