/** Whom the next message goes to: one answer for its greeting, its address and the cap on messages to one person. */
import type { PlayCode } from '../judgement.ts';
import type { Situation } from '../situation.ts';

type Contact = Situation['facts']['contacts'][number];

/**
 * Their address, in lower case: who asked, while they wait for us; else whoever wrote to us or was written to last;
 * else the first contact. Null when there is nobody.
 */
export function addressee(situation: Situation): string | null {
  const { state, openAsk, lastTheirs, touches, facts } = situation;
  const asked = state === 'our-turn' ? (openAsk?.touch ?? lastTheirs) : null;
  const last = touches.findLast(
    (t) =>
      t.channel !== 'page' && t.buyers.length > 0 && (t.direction === 'ours' || (t.direction === 'theirs' && t.human)),
  );
  return (
    asked?.buyers[0] ?? last?.buyers[0] ?? lastTheirs?.buyers[0] ?? facts.contacts[0]?.emails[0]?.toLowerCase() ?? null
  );
}

/** The contact behind that address; the first one of the deal when it belongs to none of them. */
export function recipient(situation: Situation): Contact | null {
  const address = addressee(situation);
  const { contacts } = situation.facts;
  return (address === null ? undefined : contacts.find((c) => has(c, address))) ?? contacts[0] ?? null;
}

/**
 * Whom a play's message goes to. A fresh start goes to whoever took over, never to the one who left: null while that
 * person is not on the deal.
 */
export function recipientFor(situation: Situation, play: PlayCode): Contact | null {
  const usual = recipient(situation);
  if (play !== 'restart-with-successor') return usual;
  const named = successorNamed(situation);
  const { contacts } = situation.facts;
  if (named !== null) return contacts.find((c) => has(c, named)) ?? null;
  const isGone = goneFrom(situation);
  return usual && !isGone(usual) ? usual : (contacts.find((c) => !isGone(c)) ?? null);
}

/** The address, in lower case, that an automatic reply gave in place of its owner's. */
export function successorNamed({ timeline }: Situation): string | null {
  return timeline.machines.findLast((m) => m.reading?.contactInstead)?.reading?.contactInstead?.toLowerCase() ?? null;
}

/** Whose mailbox says they left, whose mail comes back, or who has another job by what HubSpot noticed. */
function goneFrom({ timeline, at }: Situation): (contact: Contact) => boolean {
  const left = new Set(
    timeline.machines.filter((m) => m.reading?.kind === 'left-company').flatMap(({ buyers }) => buyers),
  );
  return (contact) =>
    contact.undeliverable !== null ||
    (contact.jobChangeAt !== null && contact.jobChangeAt <= at) ||
    contact.emails.some((email) => left.has(email.toLowerCase()));
}

function has(contact: Contact, address: string): boolean {
  return contact.emails.some((email) => email.toLowerCase() === address);
}
