/**
 * What reading a message yields. Bodies are read in memory and dropped; a reading is what is kept,
 * and every quote in it is at most 300 characters of the writer's own words.
 */
import type { Day, Instant } from '../deal/facts.ts';

/** Who wrote it, or is likely to have. `note` is the rep writing to themselves. */
export type Writer = 'buyer' | 'rep' | 'note';

export type MessageKind =
  | 'human'
  | 'auto-reply'
  | 'bounce'
  | 'left-company'
  | 'moved-address'
  | 'calendar'
  | 'receipt'
  | 'newsletter'
  | 'ticket';

export interface DateSpan {
  /** The words as written. */
  text: string;
  /** First day meant; null for "by …" and other open beginnings. */
  from: Day | null;
  /** Last day meant; null for "after …" and other open ends. */
  to: Day | null;
  /** `3/12` without anything that tells March from December. */
  ambiguous?: boolean;
}

export interface PromiseRead {
  quote: string;
  what: string;
  owedBy: 'buyer' | 'rep' | 'both';
  from: Day | null;
  to: Day | null;
  /** `agreed`: dated and first-person or clearly attributed. Anything weaker is `proposed`. */
  status: 'agreed' | 'proposed';
  /** They name a new day for something promised before ("I need until Monday the 9th"). */
  moves?: boolean;
  /** A day called out ("Thursday!"): it takes that day where the other side proposed it, and proposes nothing itself. */
  answers?: boolean;
  /** A rep said that it did happen, whatever the records show; never set by reading. */
  kept?: boolean;
}

/**
 * Signals in words. The list is open: a new code is a new rule in the language folder and a line here.
 * Whose words they are is the message's `from`; a rep's own pitch proves nothing about the buyer.
 */
export const WORD_SIGNALS = [
  'price-objection',
  'discount-asked',
  'cheaper-offer',
  'budget-gone',
  'budget-approved',
  'competitor',
  'approval-under-way',
  'needs-boss',
  'bad-timing',
  'no-pressure',
  'compelling-date',
  'busy',
  'priorities-shifted',
  'solved',
  'less-essential',
  'scope-cut',
  'contact-left',
  'sponsor-left',
  'company-change',
  'layoffs',
  'away',
  'warm',
  'clear-no',
  'still-reviewing',
  'asks-for-offer',
  'sends-offer',
  'offers-something-useful',
  'bare-nudge',
  'objects-to-chasing',
  'prefers-phone',
  'prefers-face-to-face',
  'on-behalf-of',
  'asks-for-someone-else',
  'praises-colleague',
  'pain-stated',
  'cancels-meeting',
  'missed-meeting',
  'offers-discount',
  'undeliverable',
] as const;
export type WordSignalCode = (typeof WORD_SIGNALS)[number];

export interface WordSignal {
  code: WordSignalCode;
  quote: string;
  /** A name that goes with it: the competitor, the person who left, the successor. */
  name?: string;
}

export interface Reading {
  kind: MessageKind;
  /** Why it was taken for a person or a machine, in a few words. */
  why: string;
  /** They ask for something or put a question; the words that do. */
  asks: { quote: string } | null;
  /** `until`: the day they are back ("back on the 30th" → the 30th; "away until 4 Dec" → the 5th if it is a working day, else the next). */
  away: { until: Day | null; says: string } | null;
  /** "Call me in September": leave them alone until then, then it is our turn. */
  revisit: { from: Day; quote: string } | null;
  promises: PromiseRead[];
  dates: DateSpan[];
  /** Whom an automatic reply names instead. */
  contactInstead: string | null;
  /** A bare courtesy ("great, thank you"): answers nothing, delivers nothing. */
  courtesy: boolean;
  /** "Works for me": accepts what the other side proposed last. */
  accepts: boolean;
  words: WordSignal[];
  /** There was no text to read: what it does not say is unknown, not "no". */
  empty?: true;
  /** They take back what was promised or planned ("I won't be able to send it"). */
  withdraws?: { quote: string } | null;
  /** Why mail came back. */
  bounce?: 'no-such-person' | 'mailbox-full' | 'blocked' | 'other';
}

/** A message to be read. Times resolve in `timeZone`; `html` is used when there is no plain text. */
export interface Message {
  at: Instant;
  from: Writer;
  subject?: string | null;
  text?: string | null;
  html?: string | null;
  /** BCP 47, e.g. `en-US`; decides what 3/12 means. */
  locale?: string | null;
  /** IANA zone of the writer, else the portal's. */
  timeZone?: string | null;
  /** ISO 3166 alpha-2, for holidays and business days. */
  country?: string | null;
  /** HubSpot's own flag, where present. */
  outOfOffice?: boolean;
  /** HubSpot's bounce text, where present. */
  bounce?: string | null;
  /** Names of competitors the portal listed. */
  competitors?: readonly string[];
  /** First names of the buyer's people, so that "Dana to confirm" has an owner. */
  buyerNames?: readonly string[];
  repNames?: readonly string[];
}
