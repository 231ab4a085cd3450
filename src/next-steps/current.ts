/** Which of all steps is the one to show and to wait for. */
import type { Instant } from '../deal/facts.ts';
import type { WorkingCalendar } from '../deal/working-time.ts';
import type { NextStep } from '../judgement.ts';
import type { Conversation } from '../silence/conversation.ts';
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

/** True of a proposal nobody took up before its day was over: nothing is left to agree to. */
export function isPassed(step: NextStep, at: Instant, calendar: WorkingCalendar): boolean {
  return step.status === 'proposed' && step.due !== null && at >= dueMoment(step.due, calendar);
}

/**
 * A proposal without a day belongs to the talk it was made in: their next word, what whoever owes it sent since, or a
 * silence that began after it leaves it behind. One whose day has passed is known of until their next word.
 */
function stillProposed(
  step: NextStep,
  { lastTheirs, oursSince }: Conversation,
  at: Instant,
  calendar: WorkingCalendar,
  quietAfter: number,
): boolean {
  if (step.due !== null && !isPassed(step, at, calendar)) return true;
  if (lastTheirs && step.agreedAt < lastTheirs.at) return false;
  if (step.due !== null) return true;
  if (step.owedBy !== 'buyer' && oursSince.some((t) => t.at > step.agreedAt && !t.courtesy)) return false;
  const since = oursSince[0]?.at;
  const quiet = since !== undefined && quietAfter > 0 && calendar.between(since, at) >= quietAfter;
  return !(quiet && step.agreedAt < since);
}

/**
 * The step that counts: an overdue one of ours, else one that lies ahead (the one agreed last, when there are several),
 * else the one agreed last; a kept or late step is shown until another is agreed, a meeting that is history no more.
 * A proposal counts while nothing was agreed after it. `quietAfter` in working days; 0 is off.
 */
export function currentStep(
  steps: readonly NextStep[],
  conversation: Conversation,
  at: Instant,
  calendar: WorkingCalendar,
  quietAfter: number,
): NextStep | null {
  const settled = steps.filter((s) => s.status !== 'proposed');
  const agreed = settled.filter((s) => s.status !== 'withdrawn');
  const newest = agreed.at(-1) ?? null;
  const shown =
    overdueOurs(steps) ??
    agreed.findLast((s) => liesAhead(s, at, calendar)) ??
    (newest && !isHistory(newest, conversation.lastTheirs?.at ?? null) ? newest : null);
  if (shown) return shown;
  const proposed = steps.filter(
    (s) =>
      s.status === 'proposed' &&
      (newest === null || s.agreedAt > newest.agreedAt) &&
      stillProposed(s, conversation, at, calendar, quietAfter),
  );
  // What was taken back last is told, until there is something else to tell.
  const last = settled.at(-1);
  return (
    proposed.findLast((s) => !isPassed(s, at, calendar)) ??
    (last?.status === 'withdrawn' ? last : undefined) ??
    proposed.at(-1) ??
    null
  );
}
