/** `GET /card/:dealId`: one deal's judgement with everything the card shows around it. */
import type { OwedBy, PlayCode, ReasonCode, RecordLink, Refused, State, StepStatus } from './codes.ts';

/** The card asks with `?known=<version>`; when nothing changed the service may answer `Unchanged` and save the work. */
export type CardResponse = CardAnswer | Unchanged | Refused;

export interface Unchanged {
  ok: true;
  unchanged: true;
  version: string;
}

export interface CardAnswer {
  ok: true;
  /** Changes whenever anything below changes; compared, never read. */
  version: string;
  settingsVersion: number;
  deal: { id: string; name: string };
  judgement: ShownJudgement;
  /** `check-in`, `breakup` and `nurture` are always there, in this order after the primary one. */
  plays: ShownPlay[];
  touches: Touches;
  /** Null when there are too few spells to say anything honest. */
  chance: Chance | null;
  /** What happened on this deal, newest first. */
  history: HistoryEntry[];
  /** What a rep may pick instead of the reason shown; never holds `seller-friction`. */
  otherReasons: { code: ReasonCode; label: string }[];
  /** The buyer's people, for plays that go to one of them. */
  people: { contactId: string; name: string; title: string | null; email: string | null }[];
  /** Everything dated, oldest first, for the wide card. May be left out when it was not asked for (`?timeline=1`). */
  timeline?: TimelineEntry[];
  /** What is missing and what it costs: "Without permission to read mail …". One plain sentence each. */
  notices: string[];
}

export interface ShownJudgement {
  at: string;
  dealId: string;
  state: State;
  turn: 'buyer' | 'rep';
  /** State in plain words with since when: "Quiet for 9 working days; you usually hear back in 2". */
  headline: string;
  /** A second line where one helps: what they asked, what would wake it. Null when the headline is enough. */
  detail: string | null;
  /** The record behind `detail`. */
  detailSource: RecordLink | null;
  silence: { since: string; workingDays: number; quietAfter: number; darkAfter: number } | null;
  nextStep: ShownStep | null;
  hold: { until: string; because: string; says: string; source: RecordLink | null } | null;
  /** Best first. */
  reasons: ShownReason[];
  /** That no reason stands out, in a sentence; null where one does, left out by an older service. */
  close?: string | null;
  play: { code: PlayCode; because: ReasonCode | null; subject: string; body: string } | null;
  /** `recordId` once the task is in HubSpot. */
  task: {
    subject: string;
    body: string;
    due: string;
    priority: 'HIGH' | 'MEDIUM' | 'LOW';
    ownerId: string | null;
    recordId?: string | null;
  } | null;
  lastTouch: { at: string; direction: 'theirs' | 'ours' | 'both'; says: string; source: RecordLink } | null;
  lookAgainAt: string | null;
}

export interface ShownStep {
  what: string;
  owedBy: OwedBy;
  due: string | null;
  status: StepStatus;
  source: RecordLink | null;
  quote: string;
  /** "Dana was to confirm the budget by Friday 27 February" */
  says: string;
  movedFrom: string | null;
  meeting: { start: string; end: string } | null;
  /** What one click settles: a past meeting nobody confirmed, a promise nobody accepted yet. */
  asks: 'did-it-happen' | 'confirm' | null;
}

export interface ShownReason {
  code: ReasonCode;
  /** "Our contact cannot decide" */
  label: string;
  /** 0 to 1. */
  strength: number;
  certainty: 'likely' | 'possible';
  for: ShownEvidence[];
  against: ShownEvidence[];
  /** What could not be known, in words. */
  missing: string[];
}

export interface ShownEvidence {
  signal: string;
  says: string;
  source: RecordLink | null;
}

export interface ShownPlay {
  code: PlayCode;
  /** On the button: "Check in", "Break up kindly". */
  label: string;
  primary: boolean;
  /** Words ready to be edited; empty when the play sends nothing. */
  subject: string;
  body: string;
  /** A message to them, lines to say, or a note to ourselves; left out, it is a message. */
  words?: 'message' | 'script' | 'note';
  /** Said before the click: "Opens your composer with these words and notes it on the deal." */
  does: string;
  /** False when a guard holds it back; the words still show, the button does not act. */
  allowed: boolean;
  blockedBecause?: string;
  /** What to do instead when it is held back; codes of other plays in the list. */
  offersInstead?: PlayCode[];
  /** What must be given: a day, or whom it goes to. */
  needs?: ('until' | 'contact')[];
  /** Day offered first when `until` is needed. */
  suggestedUntil?: string;
  /** Whom the mail goes to when it goes through HubSpot's composer. */
  composer?: Composer;
}

/** For `CrmActionButton` SEND_EMAIL, and for the clipboard where that fails. */
export interface Composer {
  contactId: string;
  contactName: string;
  subject: string;
  body: string;
}

export interface Touches {
  /** Ours in a row without a human answer. */
  unanswered: number;
  /** From how many on another chase is held back; 0 means no cap. */
  unansweredCap: number;
  /** Working days in which they are counted. */
  within: number;
  today: number;
  perDayCap: number;
  /** "You wrote 3 times in 10 working days without an answer." */
  says: string;
}

/** Of `n` silences this long, how many were answered within `withinDays` working days. Shares are 0 to 1. */
export interface Chance {
  n: number;
  answered: number;
  share: number;
  low: number;
  high: number;
  withinDays: number;
  /** "Of 143 silences this long in Proposal, 44 were answered within 10 working days (31 %, 25–38 %)" */
  says: string;
}

export interface HistoryEntry {
  at: string;
  /** "Turned dark", "Maren sent a check-in", "They answered" */
  says: string;
  source: RecordLink | null;
  /** Given while it can be taken back. */
  undo: { key: string; label: string } | null;
}

export interface TimelineEntry {
  at: string;
  kind: 'touch' | 'step' | 'silence' | 'state' | 'play';
  direction: 'theirs' | 'ours' | 'both' | null;
  /** "Email from Dana", "Silent for 6 working days" */
  says: string;
  quote: string | null;
  source: RecordLink | null;
  /** For a change of state: which it became; left out by an older service. */
  state?: State;
  /** For a silence: how long, and until when (null while it lasts). */
  workingDays?: number;
  until?: string | null;
}
