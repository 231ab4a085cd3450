/** Somebody other than the addressee was chosen: the cap is per person, so it is theirs that counts. */
import type { DealFacts } from '../deal/facts.ts';
import type { PlayCode } from '../judgement.ts';
import type { Block } from '../plays/guards/guard.ts';
import { touchCapGuard } from '../plays/guards/touch-cap.ts';
import { PLAYS } from '../plays/list.ts';
import type { Situation } from '../situation.ts';

type Contact = DealFacts['contacts'][number];

/** Why this play may not go to this contact now; null when it may. */
export function heldBackFor(contact: Contact, situation: Situation, play: PlayCode): Block | null {
  for (const email of contact.emails) {
    const block = touchCapGuard(seenFrom(email.toLowerCase(), contact, situation), [], PLAYS[play]);
    if (block) return block;
  }
  return null;
}

/** The same deal with this one person on it: what went to them, and what they wrote. */
function seenFrom(address: string, contact: Contact, situation: Situation): Situation {
  const { touches, facts } = situation;
  return {
    ...situation,
    facts: { ...facts, contacts: [{ ...contact, emails: [address] }] },
    touches: touches.filter((t) => t.buyers.includes(address)).map((t) => ({ ...t, buyers: [address] })),
    lastTheirs: null,
    openAsk: null,
  };
}
