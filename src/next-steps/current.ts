/** Which of all steps is the one to show and to wait for. */
import type { Instant } from '../deal/facts.ts';
import type { WorkingCalendar } from '../deal/working-time.ts';
import type { NextStep } from '../judgement.ts';
import { dueMoment } from './due.ts';

/** True while a step is agreed and its day (or meeting) is not over. */
export function liesAhead(step: NextStep, at: Instant, calendar: WorkingCalendar): boolean {
  if (step.status !== 'agreed' || step.due === null) return false;
  return at < (step.meeting ? step.meeting.end : dueMoment(step.due, calendar));
}

/** An overdue step of ours: whatever else was agreed, they are waiting for it. */
export function overdueOurs(steps: readonly NextStep[]): NextStep | null {
  return steps.findLast((s) => s.owedBy === 'rep' && s.status === 'missed') ?? null;
}

/**
 * The step that counts: an overdue one of ours, else one that lies ahead (the one agreed last, when there are several),
 * else the one agreed last. A proposal shows only while nothing was ever agreed; a kept or late step is shown until
 * another is agreed.
 */
export function currentStep(steps: readonly NextStep[], at: Instant, calendar: WorkingCalendar): NextStep | null {
  const agreed = steps.filter((s) => s.status !== 'proposed' && s.status !== 'withdrawn');
  return (
    overdueOurs(steps) ??
    agreed.findLast((s) => liesAhead(s, at, calendar)) ??
    agreed.at(-1) ??
    steps.findLast((s) => s.status === 'proposed') ??
    steps.at(-1) ??
    null
  );
}
