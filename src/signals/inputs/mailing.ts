/** What became of our mails: how many, and how many of theirs came back in writing. */
import type { Touch } from '../../deal/touch.ts';
import type { Situation } from '../../situation.ts';

export interface Mailing {
  /** Delivered mails of ours with something in them. */
  sent: readonly Touch[];
  /** Mails of theirs written by a person. */
  received: readonly Touch[];
  /** Mails of ours that never arrived, oldest first. */
  bounced: readonly Touch[];
  /** True when any mail of ours was ever seen opened: only then does "not opened" say something. */
  opensAreCounted: boolean;
}

/** Null when we never wrote a mail. */
export function mailingOf(situation: Situation): Mailing | null {
  const sent: Touch[] = [];
  const received: Touch[] = [];
  const bounced: Touch[] = [];
  let opensAreCounted = false;
  for (const t of situation.touches) {
    if (t.channel !== 'email') continue;
    if (t.direction === 'theirs') {
      if (t.human) received.push(t);
    } else if (!t.delivered) bounced.push(t);
    else {
      if (!t.courtesy) sent.push(t);
      if (t.fact.type === 'emails' && t.fact.opens > 0) opensAreCounted = true;
    }
  }
  if (sent.length + bounced.length === 0) return null;
  return { sent, received, bounced, opensAreCounted };
}
