/** The buyer's people as the card names them. */
import type { ContactFact, DealFacts } from '../deal/facts.ts';
import { fullName, ownerName } from '../wording/names.ts';

export interface ShownPerson {
  contactId: string;
  name: string;
  title: string | null;
  email: string | null;
}

export function nameOf(contact: Pick<ContactFact, 'firstName' | 'lastName' | 'emails' | 'id'>): string {
  return fullName(contact) || (contact.emails[0] ?? `Contact ${contact.id}`);
}

export function peopleOf(facts: DealFacts): ShownPerson[] {
  return facts.contacts.map((c) => ({
    contactId: c.id,
    name: nameOf(c),
    title: c.jobTitle,
    email: c.emails[0] ?? null,
  }));
}

/** The name behind an address, when a contact of the deal has it. */
export function nameBehind(facts: DealFacts, address: string | undefined): string | null {
  if (address === undefined) return null;
  const contact = facts.contacts.find((c) => c.emails.some((e) => e.toLowerCase() === address));
  return contact ? nameOf(contact) : address;
}

/** A rep or colleague by the owner's id. */
export function ownerNamed(facts: Pick<DealFacts, 'portal'>, ownerId: string | null): string | null {
  return ownerName(facts.portal.owners.find((o) => o.id === ownerId));
}
