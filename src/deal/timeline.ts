/** From facts to the timeline: every interaction with the buyer up to a moment, each with its direction. */
import { buyersOf, ourNames } from './addresses.ts';
import { factsAsOf } from './as-of.ts';
import type { CallFact, DealFacts, EmailFact, Instant, MeetingFact, MessageFact, PortalFacts } from './facts.ts';
import { meetingsAt } from './meetings.ts';
import type { MeetingAtMoment, Timeline, Touch } from './touch.ts';

const ours = new WeakMap<PortalFacts, ReturnType<typeof ourNames>['us']>();

/** Linear in the number of activities (plus sorting them). Nothing dated or recorded after `at` is in it. */
export function timelineOf(facts: DealFacts, at: Instant): Timeline {
  const known = factsAsOf(facts, at);
  let us = ours.get(facts.portal);
  if (!us) ours.set(facts.portal, (us = ourNames(facts.portal).us));
  const isOurs = us.is;
  const isBuyer = buyersOf(known, us);

  const all: Touch[] = [];
  for (const fact of known.activities) {
    const touch =
      fact.type === 'emails'
        ? mailTouch(fact, isBuyer, isOurs)
        : fact.type === 'calls'
          ? callTouch(fact, known)
          : fact.type === 'communications'
            ? messageTouch(fact, known)
            : null;
    if (touch) all.push(touch);
  }
  const meetings = meetingsAt(known, at, all, isOurs);
  const records = new Map<string, MeetingFact>();
  for (const fact of known.activities) if (fact.type === 'meetings') records.set(fact.id, fact);
  for (const meeting of meetings) {
    const fact = records.get(meeting.id);
    if (!fact || !meeting.withBuyer || !tookPlace(meeting)) continue;
    all.push({
      at: meeting.end,
      direction: 'both',
      channel: 'meeting',
      human: true,
      courtesy: false,
      delivered: true,
      buyers: meeting.guests.filter((g) => !isOurs(g)),
      ownerId: meeting.ownerIds[0] ?? null,
      source: { type: 'meetings', id: meeting.id },
      reading: meeting.reading,
      fact,
    });
  }
  all.sort((a, b) => a.at - b.at);
  markBounced(all);
  const touches: Touch[] = [];
  const machines: Touch[] = [];
  for (const touch of all) (isMachine(touch) ? machines : touches).push(touch);
  return {
    at,
    facts: known,
    touches,
    machines,
    meetings,
    isBuyer,
    isOurs,
  };
}

/** How long a mail system tries before it gives up and says so. */
const BOUNCES_WITHIN_MS = 3 * 86_400_000;

/** A bounce notice is about our mail before it; with several recipients nobody can tell whose copy came back. */
function markBounced(all: Touch[]): void {
  let mail: Touch | null = null;
  for (const touch of all) {
    if (touch.direction === 'ours' && touch.channel === 'email') mail = touch;
    if (touch.reading?.kind !== 'bounce' || touch.direction !== 'theirs' || mail === null) continue;
    if (mail.buyers.length <= 1 && touch.at - mail.at <= BOUNCES_WITHIN_MS) mail.delivered = false;
  }
}

function tookPlace(meeting: MeetingAtMoment): boolean {
  return meeting.outcome === 'held' || meeting.outcome === 'unknown';
}

/** Theirs, but no person wrote it. */
function isMachine(touch: Touch): boolean {
  return touch.direction === 'theirs' && !touch.human;
}

const UNDELIVERED: ReadonlySet<string> = new Set(['BOUNCED', 'FAILED']);
const UNSENT: ReadonlySet<string> = new Set(['SCHEDULED', 'SENDING', 'DRAFT']);

function mailTouch(
  fact: EmailFact,
  isBuyer: (email: string) => boolean,
  isOurs: (email: string) => boolean,
): Touch | null {
  if (fact.status !== null && UNSENT.has(fact.status)) return null;
  const from = fact.from?.email ?? null;
  const fromUs = from === null ? fact.direction !== 'INCOMING_EMAIL' : isOurs(from);
  const buyers: string[] = [];
  let recipients = 0;
  for (const list of [fact.to, fact.cc])
    for (const { email } of list) {
      recipients += 1;
      if (email !== from && isBuyer(email)) buyers.push(email);
    }
  // Among ourselves, or to a third party: no touch of the buyer's.
  if (fromUs && recipients > 0 && buyers.length === 0) return null;
  const machine = !fromUs && (fact.reading.kind !== 'human' || fact.outOfOffice);
  if (!fromUs && from !== null) {
    // A stranger's letter is no word of the buyer's; a robot's about our mail to them tells something all the same.
    if (!machine && !isBuyer(from)) return null;
    buyers.unshift(from);
  }
  // Every touch, mail or not, has the same fields in the same order: whoever reads thousands of them is quicker for it.
  return {
    at: fact.at,
    direction: fromUs ? 'ours' : 'theirs',
    channel: 'email',
    human: !fromUs && !machine,
    courtesy: fact.reading.courtesy,
    delivered: !fromUs || (!(fact.status !== null && UNDELIVERED.has(fact.status)) && fact.bounce === null),
    buyers,
    ownerId: fact.ownerId,
    source: { type: 'emails', id: fact.id },
    reading: fact.reading,
    fact,
  };
}

function callTouch(fact: CallFact, facts: DealFacts): Touch {
  const inbound = fact.direction === 'INBOUND';
  const spoke = fact.outcome === 'connected';
  return {
    at: fact.at,
    direction: spoke ? 'both' : inbound ? 'theirs' : 'ours',
    channel: 'call',
    // Whoever rings us up is a person, also when we missed the call.
    human: spoke || inbound,
    courtesy: false,
    delivered: fact.outcome !== 'wrong-number',
    buyers: whoseIs(fact, facts),
    ownerId: fact.ownerId,
    source: { type: 'calls', id: fact.id },
    reading: fact.reading,
    fact,
  };
}

/** A message nobody can tell the direction of is no evidence of anything. */
function messageTouch(fact: MessageFact, facts: DealFacts): Touch | null {
  if (fact.direction === null) return null;
  return {
    at: fact.at,
    direction: fact.direction,
    channel: 'message',
    human: fact.direction === 'theirs' && fact.reading.kind === 'human',
    courtesy: fact.reading.courtesy,
    delivered: true,
    buyers: whoseIs(fact, facts),
    ownerId: fact.ownerId,
    source: { type: 'communications', id: fact.id },
    reading: fact.reading,
    fact,
  };
}

/**
 * Calls and messages do not name an address. With one contact on the deal it can only be theirs; else it is whose it was
 * linked to, when that is one person: HubSpot links to everybody what nobody took the trouble to sort out.
 */
function whoseIs({ contactIds }: CallFact | MessageFact, { contacts }: DealFacts): string[] {
  const only = contactIds?.length === 1 ? contactIds[0] : undefined;
  const contact = contacts.length === 1 ? contacts[0] : contacts.find((c) => c.id === only);
  const email = contact?.emails[0];
  return email === undefined ? [] : [email];
}
