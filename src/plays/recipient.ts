/** Whom the next message goes to: one answer for its greeting, its address and the cap on messages to one person. */
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
  return contacts.find((c) => c.emails.some((e) => e.toLowerCase() === address)) ?? contacts[0] ?? null;
}
