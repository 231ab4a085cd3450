import type { Day, Instant } from '../deal/facts.ts';
import type { WorkingCalendar } from '../deal/working-time.ts';

/** "After the 15th" names no end; a working week is what people mean by it. */
const OPEN_END_DAYS = 5;

/**
 * The last day of a promised window. "Next week" is due on that week's last working day; a single day stays itself,
 * working day or not, because that is what was said. Null when no day was named.
 */
export function dueDay(from: Day | null, to: Day | null, calendar: WorkingCalendar): Day | null {
  if (to === null) return from === null ? null : calendar.workingDayAfter(from, OPEN_END_DAYS);
  if (from === null || from === to) return to;
  const last = calendar.onOrBefore(to);
  return last >= from ? last : to;
}

/** End of the working day a step is due; a day off passes it on to the next working day. */
export function dueMoment(due: Day, calendar: WorkingCalendar): Instant {
  return calendar.closes(calendar.onOrAfter(due));
}

/** End of the grace: until then a step is not missed. */
export function graceEnd(due: Day, graceDays: number, calendar: WorkingCalendar): Instant {
  return calendar.closes(calendar.workingDayAfter(calendar.onOrAfter(due), graceDays));
}
