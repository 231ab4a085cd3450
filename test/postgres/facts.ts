/** Small facts for tests of the store; what is in them does not matter to it. */
import type { ContactFact, DealFact, EmailFact, Instant, NoteFact } from '../../src/deal/facts.ts';
import type { Judgement, State } from '../../src/judgement.ts';
import type { Reading } from '../../src/messages/reading.ts';
import type { GoneRecord, LinkSet, ReadRecord, RecordChanges } from '../../src/ports/records.ts';

export function changes(some: Partial<RecordChanges>): RecordChanges {
  return { records: [], gone: [], links: [], touched: [], ...some };
}

export function read(fact: ReadRecord['fact'], readAt: Instant, modifiedAt: Instant | null = null): ReadRecord {
  return { fact, modifiedAt, readAt };
}

export function gone(type: GoneRecord['type'], id: string, readAt: Instant, forGood = false): GoneRecord {
  return { type, id, readAt, forGood };
}

export function linked(of: string, other: LinkSet['other'], ids: readonly string[], readAt: Instant): LinkSet {
  const [type, id] = of.split('/') as [LinkSet['other'], string];
  return { of: { type, id }, other, links: ids.map((end) => ({ id: end, labels: [] })), readAt };
}

export function deal(id: string, more: Partial<DealFact> = {}): DealFact {
  return {
    type: 'deals',
    id,
    createdAt: 0,
    name: `Deal ${id}`,
    pipelineId: 'default',
    stageId: 'qualified',
    amount: 1000,
    currency: 'USD',
    ownerId: '71',
    closeDate: null,
    dealType: null,
    origin: null,
    description: null,
    nextStep: null,
    ours: { state: null, holdUntil: null, nextStep: null, nextStepDue: null, nextStepOwner: null },
    properties: {},
    history: {},
    archived: false,
    ...more,
  };
}

export function contact(id: string, more: Partial<ContactFact> = {}): ContactFact {
  return {
    type: 'contacts',
    id,
    createdAt: 0,
    emails: [`c${id}@buyer.example`],
    firstName: null,
    lastName: null,
    jobTitle: null,
    buyingRoles: [],
    country: null,
    state: null,
    phone: null,
    leadStatus: null,
    optedOut: false,
    undeliverable: null,
    enrolledInSequence: false,
    lastVisitAt: null,
    lastOpenedAt: null,
    lastClickedAt: null,
    jobChangeAt: null,
    properties: {},
    ...more,
  };
}

export const SAID_NOTHING: Reading = {
  kind: 'human',
  why: 'written by a person',
  asks: null,
  away: null,
  revisit: null,
  promises: [],
  dates: [],
  contactInstead: null,
  courtesy: false,
  accepts: false,
  words: [],
};

export function email(id: string, from: string, at: Instant, reading: Partial<Reading> = {}): EmailFact {
  return {
    type: 'emails',
    id,
    createdAt: at,
    at,
    direction: 'INCOMING_EMAIL',
    status: null,
    subject: 'About the offer',
    from: { email: from, name: null },
    to: [{ email: 'rita@acme.example', name: null }],
    cc: [],
    threadId: null,
    ownerId: '71',
    opens: 0,
    clicks: 0,
    outOfOffice: false,
    bounce: null,
    sequenceId: null,
    reading: { ...SAID_NOTHING, ...reading },
  };
}

export function note(id: string, at: Instant, reading: Partial<Reading> = {}): NoteFact {
  return { type: 'notes', id, createdAt: at, at, ownerId: '71', reading: { ...SAID_NOTHING, ...reading } };
}

export function judged(dealId: string, state: State, at: Instant): Judgement {
  return {
    at,
    dealId,
    state,
    turn: 'buyer',
    silence: null,
    nextStep: null,
    hold: null,
    reasons: [],
    play: null,
    task: null,
    episode: null,
    lookAgainAt: null,
    rules: 'test',
  };
}

/** An event as the inbox gets it: its key is all that is in it but the attempt. */
export function arrived(portalId: number, event: object): { portalId: number; key: string; event: unknown } {
  return { portalId, key: JSON.stringify({ ...event, attemptNumber: 0 }), event };
}
