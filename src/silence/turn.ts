/** Whose move it is (DOMAIN 1, "turn"). */
import type { Instant } from '../deal/facts.ts';
import type { WorkingCalendar } from '../deal/working-time.ts';
import type { NextStep } from '../judgement.ts';
import { liesAhead, overdueOurs } from '../next-steps/current.ts';
import type { Conversation } from './conversation.ts';

/** Why the move is ours; null while it is theirs. */
export type OursBecause = 'they-asked' | 'step-overdue' | 'left-lying' | 'nobody-spoke' | 'step-ahead' | null;

export interface Turn {
  turn: 'buyer' | 'rep';
  because: OursBecause;
}

/**
 * `quietAfter` in working days; 0 is off. Before it is over, a word of theirs that asks nothing leaves the move open,
 * which counts as theirs: nobody is late yet.
 */
export function turnOf(
  { lastTheirs, oursSince, openAsk }: Conversation,
  steps: readonly NextStep[],
  step: NextStep | null,
  at: Instant,
  calendar: WorkingCalendar,
  quietAfter: number,
): Turn {
  if (openAsk) return { turn: 'rep', because: 'they-asked' };
  if (overdueOurs(steps)) return { turn: 'rep', because: 'step-overdue' };
  if (!lastTheirs && oursSince.length === 0) return { turn: 'rep', because: 'nobody-spoke' };
  if (step && liesAhead(step, at, calendar))
    return step.owedBy === 'rep' ? { turn: 'rep', because: 'step-ahead' } : { turn: 'buyer', because: null };
  const theySpokeLast = lastTheirs !== null && lastTheirs.direction === 'theirs' && oursSince.length === 0;
  if (
    theySpokeLast &&
    !theyOwe(step) &&
    !promised({ lastTheirs }) &&
    quietAfter > 0 &&
    calendar.between(lastTheirs.at, at) >= quietAfter
  )
    return { turn: 'rep', because: 'left-lying' };
  return { turn: 'buyer', because: null };
}

/** A step of theirs, or a joint one, that is open or was let pass. */
export function theyOwe(step: NextStep | null): step is NextStep {
  return step !== null && step.owedBy !== 'rep' && (step.status === 'agreed' || step.status === 'missed');
}

/** Their last word promised something, with or without a day: the move stays with them. */
export function promised({ lastTheirs }: Pick<Conversation, 'lastTheirs'>): boolean {
  return (
    lastTheirs?.direction === 'theirs' && (lastTheirs.reading?.promises.some((p) => p.owedBy === 'buyer') ?? false)
  );
}
