/**
 * What is known about one deal, as plain values that can be printed, stored and replayed.
 * A fact is one CRM record read once: it never changes, and a late or repeated one is harmless.
 * Facts hold no opinion; the timeline, the next steps and the silence are worked out from them later.
 */
import type { Reading } from '../messages/reading.ts';

/** A moment in milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** A calendar day, `YYYY-MM-DD`, in the portal's time zone unless said otherwise. */
export type Day = string;

export const RECORD_TYPES = [
  'deals',
  'contacts',
  'companies',
  'emails',
  'calls',
  'meetings',
  'notes',
  'tasks',
  'communications',
] as const;
export type RecordType = (typeof RECORD_TYPES)[number];

/** Points at the CRM record that shows something. */
export interface Source {
  type: RecordType;
  id: string;
}

/** One change of a property; lists of changes are kept oldest first. */
export interface Change {
  at: Instant;
  value: string | null;
}

interface Recorded {
  id: string;
  /** When the CRM came to know of it; before this moment nobody could have used it. Null when HubSpot did not say. */
  createdAt: Instant | null;
}

export interface NextStepField {
  text: string;
  at: Instant | null;
  reading: Reading;
}

export interface DealFact extends Recorded {
  type: 'deals';
  name: string;
  pipelineId: string;
  stageId: string;
  amount: number | null;
  currency: string | null;
  ownerId: string | null;
  closeDate: Instant | null;
  dealType: string | null;
  /** Where the deal came from (`hs_analytics_source`). */
  origin: string | null;
  description: string | null;
  /** The deal's own "Next step" field, its words already read, and when it was last edited. */
  nextStep: NextStepField | null;
  /** What stood in that field before, oldest first; the present words are not among them. */
  nextStepBefore?: NextStepField[];
  /** Fields of ours on the deal: a recorded step, a snooze, nurture. */
  ours: {
    state: string | null;
    holdUntil: Day | null;
    nextStep: string | null;
    nextStepDue: Day | null;
    nextStepOwner: 'buyer' | 'rep' | 'both' | null;
  };
  /** Every property as HubSpot sent it; which of them mean pain, budget, … is named in the settings. */
  properties: Record<string, string | null>;
  /** Changes of the properties HubSpot keeps a history of, oldest first. */
  history: Record<string, Change[]>;
  archived: boolean;
}

export interface ContactFact extends Recorded {
  type: 'contacts';
  emails: string[];
  firstName: string | null;
  lastName: string | null;
  jobTitle: string | null;
  /** Values of `hs_buying_role`: DECISION_MAKER, BUDGET_HOLDER, … */
  buyingRoles: string[];
  country: string | null;
  state: string | null;
  phone: string | null;
  leadStatus: string | null;
  optedOut: boolean;
  /** Why mail to them does not arrive, in HubSpot's words; null when nothing is known to be wrong. */
  undeliverable: string | null;
  enrolledInSequence: boolean;
  lastVisitAt: Instant | null;
  lastOpenedAt: Instant | null;
  lastClickedAt: Instant | null;
  jobChangeAt: Instant | null;
  properties: Record<string, string | null>;
}

export interface CompanyFact extends Recorded {
  type: 'companies';
  name: string | null;
  domain: string | null;
  industry: string | null;
  employees: number | null;
  annualRevenue: number | null;
  country: string | null;
  properties: Record<string, string | null>;
}

export interface EmailFact extends Recorded {
  type: 'emails';
  at: Instant;
  /** As HubSpot says it: EMAIL (out), INCOMING_EMAIL, FORWARDED_EMAIL. The timeline checks it against the addresses. */
  direction: string | null;
  status: string | null;
  subject: string | null;
  from: Address | null;
  to: Address[];
  cc: Address[];
  threadId: string | null;
  ownerId: string | null;
  opens: number;
  clicks: number;
  outOfOffice: boolean;
  bounce: string | null;
  sequenceId: string | null;
  reading: Reading;
}

export interface Address {
  email: string;
  name: string | null;
}

export interface CallFact extends Recorded {
  type: 'calls';
  at: Instant;
  direction: 'INBOUND' | 'OUTBOUND' | null;
  /** `connected` and `message` are certain; an outcome of the account's own is `unknown`, never connected. */
  outcome: 'connected' | 'voicemail' | 'message' | 'no-answer' | 'busy' | 'wrong-number' | 'unknown';
  durationMs: number | null;
  ownerId: string | null;
  /** Contacts of the deal whom it is linked to; told only where the deal has several, and somebody linked it. */
  contactIds?: string[];
  /** The rep's note on the call, already read as the rep's words. */
  reading: Reading | null;
}

export interface MeetingFact extends Recorded {
  type: 'meetings';
  at: Instant;
  start: Instant;
  end: Instant;
  title: string | null;
  /** SCHEDULED, COMPLETED, RESCHEDULED, NO_SHOW, CANCELED, or null when never set. */
  outcome: string | null;
  outcomeHistory: Change[];
  startHistory: Change[];
  guests: string[];
  ownerId: string | null;
  ownerIds: string[];
  location: string | null;
  reading: Reading | null;
}

export interface NoteFact extends Recorded {
  type: 'notes';
  at: Instant;
  ownerId: string | null;
  reading: Reading;
}

export interface TaskFact extends Recorded {
  type: 'tasks';
  /** When it is due. */
  at: Instant;
  subject: string | null;
  status: string | null;
  statusHistory: Change[];
  priority: string | null;
  kind: string | null;
  ownerId: string | null;
  completedAt: Instant | null;
  /** Made by Ghostlight (recognised by the marker in its body); says nothing about the buyer. */
  byUs: boolean;
  reading: Reading | null;
}

export interface MessageFact extends Recorded {
  type: 'communications';
  at: Instant;
  channel: 'sms' | 'whatsapp' | 'linkedin' | 'other';
  /** HubSpot often does not say; then the words and the logger decide, or it stays unknown. */
  direction: 'theirs' | 'ours' | null;
  ownerId: string | null;
  /** As on calls. */
  contactIds?: string[];
  reading: Reading;
}

export type ActivityFact = EmailFact | CallFact | MeetingFact | NoteFact | TaskFact | MessageFact;
export type Fact = DealFact | ContactFact | CompanyFact | ActivityFact;

export interface OwnerFact {
  id: string;
  userId: string | null;
  email: string | null;
  firstName: string | null;
  lastName: string | null;
  archived: boolean;
  teams: { id: string; name: string; primary: boolean }[];
}

export interface StageFact {
  id: string;
  label: string;
  order: number;
  closed: boolean;
  /** 0 to 1; null when HubSpot gave none. */
  probability: number | null;
}

export interface PipelineFact {
  id: string;
  label: string;
  order: number;
  stages: StageFact[];
}

export interface PortalFacts {
  portalId: number;
  timeZone: string;
  currency: string | null;
  /** ISO 3166 alpha-2; chooses the public holidays. */
  country: string | null;
  owners: OwnerFact[];
  pipelines: PipelineFact[];
}

/** Everything one deal is judged from. Contacts carry the labels of their link to this deal. */
export interface DealFacts {
  portal: PortalFacts;
  deal: DealFact;
  contacts: (ContactFact & { labels: string[] })[];
  companies: CompanyFact[];
  activities: ActivityFact[];
}
