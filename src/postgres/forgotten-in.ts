/** A record as it may be kept once a person is to be forgotten. Pure. */
import type { ActivityFact, Address, ContactFact } from '../deal/facts.ts';
import type { Reading } from '../messages/reading.ts';

export interface Person {
  /** Lower case. */
  emails: string[];
  names: string[];
}

export type Named = Pick<ContactFact, 'emails' | 'firstName' | 'lastName'>;

export function personOf(contact: Named): Person {
  return {
    emails: contact.emails.map((email) => email.toLowerCase()),
    names: [contact.firstName, contact.lastName].filter((name): name is string => (name ?? '').length > 2),
  };
}

/** Null when they wrote it; the record itself when they do not stand in it; else without them and without its quotes. */
export function forgottenIn(fact: ActivityFact, people: readonly Person[]): ActivityFact | null {
  const emails = new Set(people.flatMap((person) => person.emails));
  const isThem = (email: string) => emails.has(email.toLowerCase());
  if (fact.type === 'emails' && fact.from && isThem(fact.from.email)) return null;
  if (!standsIn(fact, people)) return fact;
  const reading = fact.reading && withoutWords(fact.reading);
  const others = (list: Address[]) => list.filter((address) => !isThem(address.email));
  switch (fact.type) {
    case 'emails':
      return {
        ...fact,
        to: others(fact.to),
        cc: others(fact.cc),
        subject: null,
        bounce: null,
        reading: withoutWords(fact.reading),
      };
    case 'meetings':
      return { ...fact, guests: fact.guests.filter((guest) => !isThem(guest)), title: null, location: null, reading };
    case 'tasks':
      return { ...fact, subject: null, reading };
    case 'notes':
    case 'communications':
      return { ...fact, reading: withoutWords(fact.reading) };
    case 'calls':
      return { ...fact, reading };
  }
}

/** By address, or by a name that stands as a word of its own. */
function standsIn(fact: ActivityFact, people: readonly Person[]): boolean {
  const text = JSON.stringify(fact).toLowerCase();
  return people.some(
    ({ emails, names }) =>
      emails.some((email) => text.includes(email)) || names.some((name) => hasWord(text, name.toLowerCase())),
  );
}

function hasWord(text: string, word: string): boolean {
  const letter = /[\p{L}\p{N}]/u;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1))
    if (!letter.test(text[at - 1] ?? ' ') && !letter.test(text[at + word.length] ?? ' ')) return true;
  return false;
}

/** What sort of message it was stays; every quoted word goes. */
function withoutWords(reading: Reading): Reading {
  return {
    ...reading,
    asks: null,
    away: null,
    revisit: null,
    promises: [],
    dates: [],
    contactInstead: null,
    words: [],
    withdraws: null,
  };
}
