/** What became of our mails: how many, and how many of theirs came back in writing. */
import type { Touch } from '../../deal/touch.ts';
import type { Situation } from '../../situation.ts';
import type { Persons } from './persons.ts';

export interface Mailing {
  /** Delivered mails of ours with something in them. */
  sent: readonly Touch[];
  /** Mails of theirs written by a person. */
  received: readonly Touch[];
  /** Mails of ours that never arrived, oldest first. */
  bounced: readonly Touch[];
  /** True when any mail of ours was ever seen opened: only then does "not opened" say something. */
  opensAreCounted: boolean;
  /** How mail goes with whom we talk with now; with everybody where that person got too few to tell. */
  habit: { sent: readonly Touch[]; received: readonly Touch[] };
}

/** Fewer mails to a person show no habit of theirs. */
export const MAILS_FOR_A_HABIT = 3;

/** Null when we never wrote a mail. */
export function mailingOf(situation: Situation, persons: Persons): Mailing | null {
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
  return { sent, received, bounced, opensAreCounted, habit: habitOf(sent, received, persons) };
}

function habitOf(sent: readonly Touch[], received: readonly Touch[], persons: Persons): Mailing['habit'] {
  if (persons.alone || persons.now === null) return { sent, received };
  const own: { sent: Touch[]; received: Touch[] } = { sent: [], received: [] };
  for (const t of persons.withNow)
    if (t.channel !== 'email') continue;
    else if (t.direction === 'theirs') own.received.push(t);
    else if (t.delivered && !t.courtesy) own.sent.push(t);
  return own.sent.length < MAILS_FOR_A_HABIT ? { sent, received } : own;
}
