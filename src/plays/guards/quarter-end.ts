/** Getting desperate at the end of a quarter is pointed out, not forbidden. */
import type { Day, Instant, Source } from '../../deal/facts.ts';
import type { Situation } from '../../situation.ts';
import type { WorkingCalendar } from '../../deal/working-time.ts';

export const LAST_WORKING_DAYS = 3;
export const A_BURST = 3;

export interface Burst {
  n: number;
  at: Instant;
  day: Day;
  source: Source;
}

/** True on the last three working days of a quarter. */
export function isQuarterEnd(calendar: WorkingCalendar, day: Day): boolean {
  const month = Number(day.slice(5, 7));
  if (month % 3 !== 0) return false;
  // The working day three further on already belongs to the next month.
  return calendar.workingDayAfter(day, LAST_WORKING_DAYS).slice(0, 7) !== day.slice(0, 7);
}

/** Cheap, generous and free of time zones: spares the calendar most touches. */
function mayBeQuarterEnd(at: Instant): boolean {
  const date = new Date(at);
  const month = date.getUTCMonth() % 3;
  return (month === 2 && date.getUTCDate() >= 20) || (month === 0 && date.getUTCDate() === 1);
}

/** Three or more of ours to them within the last working days of one quarter, in the last half year; the latest such burst. */
export function burstAtQuarterEnd(situation: Situation): Burst | null {
  const { calendar, at } = situation;
  const counts = new Map<string, Burst>();
  for (const t of situation.touches) {
    if (t.direction !== 'ours' || !t.delivered || t.courtesy || t.channel === 'page' || t.at < at - 182 * 86_400_000)
      continue;
    if (!mayBeQuarterEnd(t.at)) continue;
    const day = calendar.dayOf(t.at);
    if (!isQuarterEnd(calendar, day)) continue;
    const key = day.slice(0, 7);
    const burst = counts.get(key);
    counts.set(key, { n: (burst?.n ?? 0) + 1, at: t.at, day, source: t.source });
  }
  return [...counts.values()].filter((b) => b.n >= A_BURST).at(-1) ?? null;
}

/** Something to point out on a play that would go out now: it is quarter end and we have written a lot. */
export function pressedByTheQuarter(situation: Situation): boolean {
  const today = situation.calendar.dayOf(situation.at);
  if (!isQuarterEnd(situation.calendar, today)) return false;
  const burst = burstAtQuarterEnd(situation);
  return burst !== null && burst.day.slice(0, 7) === today.slice(0, 7);
}
