/** How long they have been silent, in working days since the move went to them (DOMAIN 1, "silence"). */
import type { Instant } from '../deal/facts.ts';
import type { WorkingCalendar } from '../deal/working-time.ts';
import type { NextStep, Silence } from '../judgement.ts';
import { dueMoment } from '../next-steps/due.ts';
import { liesAhead } from '../next-steps/current.ts';
import type { Thresholds } from '../settings/thresholds.ts';
import type { Conversation } from './conversation.ts';
import { heldDays, type Held } from './hold.ts';
import { promised, theyOwe, type Turn } from './turn.ts';

/**
 * The moment the move went to the buyer: the first of ours after their last human touch, or the due moment of what they
 * owe, whichever is later. Chasing again does not restart it, nor does chasing what they promised with their last word.
 * Null when nothing of ours waits for an answer.
 */
export function silentSince(
  conversation: Conversation,
  step: NextStep | null,
  calendar: WorkingCalendar,
): Instant | null {
  const { lastTheirs, oursSince } = conversation;
  const day = step !== null && (step.byWord === true || theyOwe(step)) ? step.due : null;
  const due = day === null ? null : dueMoment(day, calendar);
  if (due !== null && lastTheirs && step && step.agreedAt >= lastTheirs.at) return due;
  // With nothing of ours since, a talk or a promise of theirs is what left the move with them.
  const left = lastTheirs?.direction === 'both' || promised(conversation) ? (lastTheirs?.at ?? null) : null;
  const asked = oursSince[0]?.at ?? left;
  if (asked === null) return due;
  return due === null ? asked : Math.max(asked, due);
}

/** Null when it is not their turn, or while a step lies ahead. Held time does not count. */
export function silenceOf(
  conversation: Conversation,
  turn: Turn,
  step: NextStep | null,
  holds: readonly Held[],
  at: Instant,
  calendar: WorkingCalendar,
  thresholds: Thresholds,
): Silence | null {
  if (turn.turn === 'rep' || (step && liesAhead(step, at, calendar))) return null;
  const moment = silentSince(conversation, step, calendar);
  if (moment === null) return null;
  // What was kept before its day leaves the silence at nothing.
  const since = step?.byWord ? Math.min(moment, at) : moment;
  const days = calendar.between(since, at) - heldDays(holds, since, at, calendar);
  return {
    since,
    workingDays: Math.max(0, days),
    quietAfter: thresholds.quietAfter,
    darkAfter: thresholds.darkAfter,
  };
}
