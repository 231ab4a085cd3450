/**
 * What the card sends. Every body carries a `key` made by the card: however often it arrives,
 * it happens once and the answer is the same.
 */
import type { CardAnswer, Composer } from './card.ts';
import type { OwedBy, PlayCode, ReasonCode, RecordLink, Refused } from './codes.ts';

/** `POST /card/:dealId/plays` */
export interface PlayPost {
  key: string;
  play: PlayCode;
  subject?: string;
  body?: string;
  /** `YYYY-MM-DD`, where the play waits or holds. */
  until?: string;
  contactId?: string;
}

/** `POST /card/:dealId/next-step` */
export type NextStepPost =
  | { key: string; action: 'record'; what: string; owedBy: OwedBy; due: string | null }
  /** The proposed step shown was indeed agreed. */
  | { key: string; action: 'confirm' }
  /** They named another day for the step shown. */
  | { key: string; action: 'move'; due: string }
  | { key: string; action: 'withdraw' };

/** `POST /card/:dealId/answer` */
export type AnswerPost =
  | { key: string; action: 'not-this-reason'; not: ReasonCode; instead: ReasonCode | null }
  /** The step shown: it did happen, or it did not. */
  | { key: string; action: 'step'; happened: boolean; source: RecordLink | null };

/** `POST /card/:dealId/hold`: a snooze until a day, or an end to any hold. */
export type HoldPost = { key: string; action: 'hold'; until: string } | { key: string; action: 'release' };

/** `POST /card/:dealId/undo`: `undo` is the key in the history entry or in `Done.undo`. */
export interface UndoPost {
  key: string;
  undo: string;
}

/** The answer to every one of them. */
export type ActResponse = Done | Refused;

export interface Done {
  ok: true;
  /** Said after the click: "Ready to send in your composer", "Handed over to nurture", "Enrolled in …". */
  happened: string;
  /** Words to open in HubSpot's composer now. */
  composer?: Composer | null;
  undo: { key: string; label: string } | null;
  /** The card as it is now, so that no second request is needed. */
  card: CardAnswer;
}
