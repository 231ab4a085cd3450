/**
 * Who is who on their side, and whom we talk with now. One person may have several addresses: those of one contact, and
 * the new one that a mailbox named when its owner moved.
 */
import type { Instant } from '../../deal/facts.ts';
import type { Touch } from '../../deal/touch.ts';
import { addressee } from '../../plays/recipient.ts';
import type { Situation } from '../../situation.ts';

export interface Persons {
  /** The person behind an address: the contact's id, or the address itself when it belongs to no contact. */
  of(address: string): string;
  /** Whom we talk with now, as the next message would go to them; null when there is nobody. */
  now: string | null;
  /** Nobody else of theirs ever took part. */
  alone: boolean;
  /** Ours to them, theirs by them, and both with them there, oldest first. Where nobody is named it may have been them. */
  withNow: readonly Touch[];
}

export function personsOf(situation: Situation): Persons {
  const known = new Map<string, string>();
  const of = (address: string): string => known.get(address) ?? address;
  for (const contact of situation.facts.contacts)
    for (const email of contact.emails) known.set(email.toLowerCase(), contact.id);
  for (const [from, to] of movedAddresses(situation)) known.set(to, of(from));
  const address = addressee(situation);
  const now = address === null ? null : of(address);
  const alone = areOne(situation.touches, of);
  const { touches } = situation;
  const withNow =
    alone || now === null ? touches : touches.filter((t) => t.buyers.length === 0 || isNamedIn(t, now, of));
  return { of, now, alone, withNow };
}

/** "My new address is …": from where to where, oldest first. */
export function movedAddresses({ timeline }: Situation): [from: string, to: string][] {
  const moved: [string, string][] = [];
  for (const { buyers, reading } of timeline.machines)
    if (buyers[0] !== undefined && reading?.kind === 'moved-address' && reading.contactInstead)
      moved.push([buyers[0], reading.contactInstead.toLowerCase()]);
  return moved;
}

function areOne(touches: readonly Touch[], of: Persons['of']): boolean {
  let address: string | null = null;
  let person: string | null = null;
  for (const t of touches)
    for (const buyer of t.buyers) {
      if (buyer === address) continue;
      address = buyer;
      const one = of(buyer);
      if (person !== null && person !== one) return false;
      person = one;
    }
  return true;
}

/** Theirs is by whoever wrote it, not by those in copy. */
function isNamedIn({ direction, buyers }: Touch, person: string, of: Persons['of']): boolean {
  if (direction === 'theirs' || buyers.length === 1) return buyers[0] !== undefined && of(buyers[0]) === person;
  return buyers.some((b) => of(b) === person);
}

/**
 * How far news about one person of theirs (gone, moved, unreachable) still tells about this silence, 0 to 1. In full while
 * nobody was heard since, or when we still write to that very person; not once they wrote themselves. That somebody who
 * decides is gone tells something also while others answer.
 */
export function stillTells(situation: Situation, persons: Persons, who: string, at: Instant): number {
  const { lastTheirs, touches, facts } = situation;
  if (lastTheirs === null || lastTheirs.at <= at) return 1;
  const heard = touches.findLast((t) => t.direction !== 'ours' && t.human && isNamedIn(t, who, persons.of));
  if (heard !== undefined && heard.at > at) return 0;
  if (who === persons.now) return 1;
  const contact = facts.contacts.find((c) => c.id === who);
  return contact?.buyingRoles.includes('DECISION_MAKER') ? WHILE_OTHERS_ANSWER : 0;
}

const WHILE_OTHERS_ANSWER = 0.5;
