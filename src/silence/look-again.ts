/** When silence alone would change a judgement: silence is when no webhook comes, so the deal names its own moment. */
import type { Instant } from '../deal/facts.ts';
import type { WorkingCalendar } from '../deal/working-time.ts';
import type { NextStep, Silence, State } from '../judgement.ts';
import { liesAhead } from '../next-steps/current.ts';
import { dueMoment, graceEnd } from '../next-steps/due.ts';
import type { Thresholds } from '../settings/thresholds.ts';
import type { Conversation } from './conversation.ts';
import type { Held } from './hold.ts';

/** Silences older than this change nothing from day to day any more. */
const DAILY_UNTIL = 40;
const WEEK = 5;

export interface LookAgain {
  at: Instant;
  state: State;
  conversation: Conversation;
  silence: Silence | null;
  hold: Held | null;
  /** All of them: a step of ours that passes its day matters even while another one is shown. */
  steps: readonly NextStep[];
  thresholds: Thresholds;
  calendar: WorkingCalendar;
}

/** The next moment after `at`; null when only news can change anything. */
export function lookAgainAt(look: LookAgain): Instant | null {
  const { at, state, conversation, silence, hold, steps, thresholds, calendar } = look;
  if (state === 'closed') return null;
  const moments: Instant[] = [];
  const soon = (moment: Instant | null): void => {
    if (moment !== null && moment > at) moments.push(moment);
  };
  if (hold) soon(hold.to);
  for (const step of steps) {
    if (step.due === null || (step.status !== 'agreed' && step.status !== 'missed')) continue;
    soon(step.meeting && liesAhead(step, at, calendar) ? step.meeting.end : dueMoment(step.due, calendar) + 1);
    soon(graceEnd(step.due, thresholds.graceDays, calendar) + 1);
  }
  if (silence && !hold) {
    for (const threshold of [thresholds.quietAfter, thresholds.darkAfter])
      if (threshold > silence.workingDays) soon(calendar.after(at, threshold - silence.workingDays) + 1);
    // Reasons, plays and caps move with the days: look every working day, later every week.
    if (state === 'missed' || state === 'dark')
      soon(calendar.opens(calendar.workingDayAfter(calendar.dayOf(at), silence.workingDays < DAILY_UNTIL ? 1 : WEEK)));
  }
  const { lastTheirs } = conversation;
  if (lastTheirs && thresholds.quietAfter > 0) soon(calendar.after(lastTheirs.at, thresholds.quietAfter) + 1);
  // A whole millisecond, at or after the moment itself.
  return moments.length === 0 ? null : Math.ceil(Math.min(...moments));
}
