/** Working time decides how long a silence is and when to notify. What it is made from is in `calendar.ts`. */
import type { Day, Instant } from './facts.ts';

/** The working calendar of one deal: the portal's days and hours, less holidays of both sides. */
export interface WorkingCalendar {
  readonly timeZone: string;
  /** Working days between two moments, in fractions of a working day; 0 when `to` is not after `from`. */
  between(from: Instant, to: Instant): number;
  /** The moment at which `days` working days (fractions allowed) have passed since `from`. */
  after(from: Instant, days: number): Instant;
  isWorkingDay(day: Day): boolean;
  /** The calendar day of a moment, in the portal's time zone. */
  dayOf(at: Instant): Day;
  /** Start and end of working hours on a day, whether or not it is a working day. */
  opens(day: Day): Instant;
  closes(day: Day): Instant;
  /** Midnight at the beginning of a day. */
  startOf(day: Day): Instant;
  /** `day` itself when it is a working day, else the next one. */
  onOrAfter(day: Day): Day;
  /** `day` itself when it is a working day, else the last one before it. */
  onOrBefore(day: Day): Day;
  /** The n-th working day after `day` (n ≥ 0; 0 is `onOrAfter`). */
  workingDayAfter(day: Day, n: number): Day;
}
