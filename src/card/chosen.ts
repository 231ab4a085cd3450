/** Somebody other than the addressee was chosen: the cap is per person, so it is theirs that counts. */
import type { ContactFact } from '../deal/facts.ts';
import type { PlayCode } from '../judgement.ts';
import type { Block } from '../plays/guards/guard.ts';
import { touchCap } from '../plays/guards/touch-cap.ts';
import { PLAYS } from '../plays/list.ts';
import type { Situation } from '../situation.ts';

/** Why this play may not go to this contact now; null when it may. */
export function heldBackFor(contact: ContactFact, situation: Situation, play: PlayCode): Block | null {
  for (const email of contact.emails) {
    const block = touchCap(situation, PLAYS[play], email.toLowerCase());
    if (block) return block;
  }
  return null;
}
