/** One spell of missed or dark, until the buyer comes back; it has at most one open task. */
import type { Instant } from '../deal/facts.ts';
import type { WorkingCalendar } from '../deal/working-time.ts';
import type { Judgement, NextStep, Silence, State } from '../judgement.ts';
import { graceEnd } from '../next-steps/due.ts';
import type { Thresholds } from '../settings/thresholds.ts';
import type { Conversation } from './conversation.ts';

/**
 * Null outside missed and dark. `since` is when the spell began under today's settings. `anchor` names the spell
 * whatever the settings are: their last word or the last agreement, whichever is later. A changed threshold or a step
 * that turns from missed to dark therefore stays the same spell, and the same task.
 */
export function episodeOf(
  state: State,
  { lastTheirs }: Conversation,
  silence: Silence | null,
  step: NextStep | null,
  thresholds: Thresholds,
  calendar: WorkingCalendar,
): Judgement['episode'] {
  if (state !== 'missed' && state !== 'dark') return null;
  const starts: Instant[] = [];
  if (step?.status === 'missed' && step.due !== null) starts.push(graceEnd(step.due, thresholds.graceDays, calendar));
  if (state === 'dark' && silence) starts.push(calendar.after(silence.since, thresholds.darkAfter));
  const agreed = step && step.owedBy !== 'rep' && step.status === 'missed' ? step.agreedAt : 0;
  return {
    since: starts.length > 0 ? Math.min(...starts) : (silence?.since ?? 0),
    anchor: Math.max(lastTheirs?.at ?? 0, agreed),
  };
}
