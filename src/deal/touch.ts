/** The timeline's unit: one dated interaction with the buyer. Notes, tasks and edits of ours are not touches. */
import type { Reading } from '../messages/reading.ts';
import type { ActivityFact, DealFacts, Instant, Source } from './facts.ts';

export type Channel = 'email' | 'call' | 'meeting' | 'message' | 'form' | 'page';

export interface Touch {
  at: Instant;
  direction: 'theirs' | 'ours' | 'both';
  channel: Channel;
  /** Written or spoken by a person of theirs (or both sides). Never true for robots, receipts, bounces, newsletters. */
  human: boolean;
  /** A bare thank-you. */
  courtesy: boolean;
  /** False for mail that bounced or failed: it never arrived and starts nothing. */
  delivered: boolean;
  /** Addresses of the buyer's people involved, lower case; for theirs the writer comes first. */
  buyers: string[];
  /** The rep or colleague of ours involved. */
  ownerId: string | null;
  source: Source;
  reading: Reading | null;
  fact: ActivityFact;
}

/** Everything that happened with one deal up to a moment, oldest first. */
export interface Timeline {
  at: Instant;
  /** Facts as they stood at that moment. */
  facts: DealFacts;
  touches: Touch[];
  /** Machine mail of theirs: out-of-office, bounces, receipts. Oldest first. */
  machines: Touch[];
  /** Meetings as records, oldest first, each with the outcome known at that moment. */
  meetings: MeetingAtMoment[];
  /** Addresses counted as the buyer: contacts on the deal and their company's domains. */
  isBuyer(email: string): boolean;
  isOurs(email: string): boolean;
}

export interface MeetingAtMoment {
  id: string;
  title: string | null;
  start: Instant;
  end: Instant;
  bookedAt: Instant | null;
  /** `unknown`: past and never given an outcome. `called-off`: cancelled, also by mail. */
  outcome: 'ahead' | 'held' | 'unknown' | 'no-show' | 'called-off';
  /** When that outcome became known; null for `ahead` and `unknown`. */
  outcomeAt: Instant | null;
  /** The mail that called it off, when the record does not say so. */
  calledOffBy: Source | null;
  /** We called it off ourselves: nobody missed anything. */
  byUs: boolean;
  withBuyer: boolean;
  guests: string[];
  ownerIds: string[];
  inPerson: boolean;
  reading: Reading | null;
}
