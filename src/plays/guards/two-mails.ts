import type { PlayCode } from '../../judgement.ts';
import { unansweredOf } from '../../signals/inputs/unanswered.ts';
import type { Situation } from '../../situation.ts';

export const MAILS_BEFORE_ANOTHER_CHANNEL = 2;

/**
 * Two mails in this silence without an answer: a `check-in` becomes another channel, the one they answer on; without a
 * sign of it the phone. Other plays stay as they are. Courtesies are no chases (DOMAIN 5).
 */
export function otherChannel(situation: Situation, play: PlayCode): PlayCode {
  if (play !== 'check-in') return play;
  if (unansweredOf(situation).mailsInSilence.length < MAILS_BEFORE_ANOTHER_CHANNEL) return play;
  let calls = 0;
  let visits = 0;
  for (const t of situation.touches) if (t.channel === 'call' && t.human && t.direction !== 'ours') calls += 1;
  for (const m of situation.meetings) if (m.outcome === 'held' && m.withBuyer && m.inPerson) visits += 1;
  return visits > 1 && calls === 0 ? 'meet-in-person' : 'call-instead';
}
