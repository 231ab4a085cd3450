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

/** A meeting that took place is a next step no longer once they were heard from after it. */
function isHistory(step: NextStep, lastTheirs: Instant | null): boolean {
  return (
    step.meeting !== undefined &&
    (step.status === 'kept' || step.status === 'unconfirmed') &&
    lastTheirs !== null &&
    lastTheirs > step.meeting.end
  );
}

/**
 * The step that counts: an overdue one of ours, else one that lies ahead (the one agreed last, when there are several),
 * else the one agreed last. A proposal shows only while nothing was ever agreed; a kept or late step is shown until
 * another is agreed. `lastTheirs` is the moment of their last human touch.
 */
export function currentStep(
  all: readonly NextStep[],
  lastTheirs: Instant | null,
  at: Instant,
  calendar: WorkingCalendar,
): NextStep | null {
  const steps = all.filter((s) => !isHistory(s, lastTheirs));
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
