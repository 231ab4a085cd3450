/** A judgement: what is held of one deal at one moment. A plain value; printed, stored and replayed. */
import type { Day, Instant, Source } from './deal/facts.ts';

export const STATES = [
  'engaged',
  'waiting',
  'our-turn',
  'quiet',
  'missed',
  'dark',
  'held',
  'nurture',
  'closed',
] as const;
export type State = (typeof STATES)[number];

export const REASON_CODES = [
  'priorities-shifted',
  'pain-resolved',
  'no-decision-maker',
  'cannot-say-no',
  'seller-friction',
  'outside-target-market',
  'not-qualified',
  'shallow-discovery',
  'low-value-touches',
  'we-owe-a-reply',
  'chose-competitor',
  'found-cheaper',
  'lost-budget',
  'over-followed-up',
  'no-time',
  'gatekept-inbox',
  'prefers-face-to-face',
  'prefers-phone',
  'still-reviewing',
  'internal-approval',
  'contact-away',
  'contact-left',
  'sponsor-left',
  'company-change',
  'bad-timing',
  'quote-then-quiet',
  'undeliverable',
  'unknown',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

export const PLAY_CODES = [
  'check-in',
  'breakup',
  'nurture',
  'answer-them',
  'widen-the-room',
  'call-instead',
  'meet-in-person',
  'go-through-assistant',
  'send-something-useful',
  'wait-it-out',
  'hold-with-care',
  'restart-with-successor',
  'redo-discovery',
  'requalify',
  'manager-review',
  'fix-the-address',
] as const;
export type PlayCode = (typeof PLAY_CODES)[number];

export type StepStatus = 'proposed' | 'agreed' | 'kept' | 'late' | 'missed' | 'unconfirmed' | 'withdrawn';

/** Something agreed or proposed: who owes what by when, and where it was said. */
export interface NextStep {
  what: string;
  owedBy: 'buyer' | 'rep' | 'both';
  /** Last day it may come, in the portal's time zone; null when no day was named. */
  due: Day | null;
  status: StepStatus;
  source: Source;
  quote: string;
  /** When it was said or booked. */
  agreedAt: Instant;
  /** The day it was moved from. */
  movedFrom?: Day;
  /** Kept by a rep's word: the talk went on from its day, though no record shows how. */
  byWord?: boolean;
  /** Set for meetings. */
  meeting?: { start: Instant; end: Instant };
}

export interface Silence {
  /** When the move went to the buyer. */
  since: Instant;
  /** Working days since then, in fractions; stands still while held. */
  workingDays: number;
  quietAfter: number;
  darkAfter: number;
}

export type HoldCause = 'out-of-office' | 'assistant-note' | 'snooze' | 'asked-to-wait' | 'company-change';

export interface Hold {
  /** The day they are back; ageing goes on the working day after. */
  until: Day;
  because: HoldCause;
  source: Source | null;
}

/** A signal, the sentence that says it (made in `wording/`), and the record that shows it. */
export interface Evidence {
  signal: string;
  says: string;
  source: Source | null;
  /** How much it adds or takes away, in natural log-odds. */
  weight: number;
}

export interface RankedReason {
  code: ReasonCode;
  /** 0 to 1. */
  strength: number;
  certainty: 'likely' | 'possible';
  for: Evidence[];
  against: Evidence[];
  /** Signals that could not be known, and what would be needed. */
  missing: string[];
}

export interface PlayChoice {
  code: PlayCode;
  because: ReasonCode | null;
  subject: string;
  body: string;
}

export interface TaskWanted {
  subject: string;
  body: string;
  due: Day;
  priority: 'HIGH' | 'MEDIUM' | 'LOW';
  ownerId: string | null;
}

export interface Judgement {
  at: Instant;
  dealId: string;
  state: State;
  turn: 'buyer' | 'rep';
  silence: Silence | null;
  /** Since when they wait for us, where it is our turn and that is known; left out by an older judgement. */
  oursSince?: Instant | null;
  nextStep: NextStep | null;
  hold: Hold | null;
  reasons: RankedReason[];
  play: PlayChoice | null;
  task: TaskWanted | null;
  /** The spell of missed or dark this judgement belongs to; keys the one task. Null outside a spell. */
  episode: {
    /** When it began, under the settings that judged. */
    since: Instant;
    /** Names the spell whatever the settings are; what is keyed by episode is keyed by this. */
    anchor: Instant;
  } | null;
  /** When silence alone would change this judgement; null when only news can. */
  lookAgainAt: Instant | null;
  /** Version of the rules that judged. */
  rules: string;
}
