import { movedAddresses } from './inputs/persons.ts';
import { defineSignal } from './signal.ts';

/** Fainter than this, after many mails from there, it is no news any more. */
const FAINTEST = 0.2;
/** A private mailbox tells nothing about a company. */
const PRIVATE =
  /^(?:(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|proton|protonmail|pm|web|t-online|fastmail|hey)\.[a-z.]+|mail\.[a-z]{2,3})$/;

/** One of theirs writes from another company's domain than before, as after a merger or a new name. */
export const domainChanged = defineSignal({
  code: 'domain-changed',
  needs: ['situation', 'persons'],
  gather: ({ situation, persons }) => {
    if (!situation.facts.contacts.some((contact) => contact.emails.length > 1)) return null;
    const told = new Set(movedAddresses(situation).map(([, to]) => to));
    const last = new Map<string, { domain: string; from: string | null; mails: number }>();
    let hit: {
      domain: string;
      at: number;
      mails: number;
      source: (typeof situation.touches)[number]['source'];
    } | null = null;
    for (const t of situation.touches) {
      const address = t.buyers[0];
      if (t.channel !== 'email' || t.direction !== 'theirs' || !t.human || address === undefined) continue;
      const domain = address.split('@')[1] ?? '';
      if (domain === '' || PRIVATE.test(domain)) continue;
      const person = persons.of(address);
      const known = last.get(person);
      if (!known) last.set(person, { domain, from: null, mails: 1 });
      else if (known.domain === domain) known.mails += 1;
      else last.set(person, { domain, from: known.domain, mails: 1 });
      const now = last.get(person);
      // Where their own mailbox told of the move, `address-moved` has it.
      if (now?.from != null && !told.has(address)) hit = { domain, at: t.at, mails: now.mails, source: t.source };
    }
    const strength = hit ? 1 / hit.mails : 0;
    return hit && strength >= FAINTEST
      ? { strength, source: hit.source, at: hit.at, args: { name: hit.domain } }
      : null;
  },
});
