import type { Day, Instant } from '../deal/facts.ts';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Nearer days need no year, though it may be another: "Friday, January 2" is said in December. */
const NEAR_MS = 90 * 86_400_000;

/**
 * "Friday, March 6": a day as one says it; of another year than the moment it is said at, and far from it, "Friday, March 6,
 * 2026". What is no day is given back as it is.
 */
export function sayDay(day: Day, said: Day | Instant | undefined): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  const says = `${WEEKDAYS[date.getUTCDay()]}, ${MONTHS[date.getUTCMonth()]} ${date.getUTCDate()}`;
  return isOfAnotherYear(date, said) ? `${says}, ${date.getUTCFullYear()}` : says;
}

function isOfAnotherYear(date: Date, said: Day | Instant | undefined): boolean {
  const now = typeof said === 'string' ? Date.parse(`${said}T00:00:00Z`) : (said ?? NaN);
  if (Number.isNaN(now)) return false;
  return date.getUTCFullYear() !== new Date(now).getUTCFullYear() && Math.abs(date.getTime() - now) > NEAR_MS;
}
