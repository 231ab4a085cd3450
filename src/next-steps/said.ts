/** What was said, booked or recorded about a next step, before anybody asks what became of it. */
import type { Day } from '../deal/facts.ts';
import type { MeetingAtMoment } from '../deal/touch.ts';
import type { NextStep } from '../judgement.ts';

/** Most trusted first (DOMAIN 2, "where next steps come from"). */
export const TRUST = ['card', 'meeting', 'theirs', 'ours', 'note', 'field'] as const;

/** "Works for me" answers what was proposed lately. */
export const ACCEPTED_WITHIN_MS = 14 * 86_400_000;

export interface SaidStep extends Omit<NextStep, 'status' | 'meeting'> {
  status: 'agreed' | 'proposed';
  origin: (typeof TRUST)[number];
  /** They name another day for something promised before. */
  moves: boolean;
  /** A rep said that it did happen. */
  kept: boolean;
  /** "Call me in September": a call before that day keeps nothing. */
  notBefore: Day | null;
  meeting: MeetingAtMoment | null;
}
