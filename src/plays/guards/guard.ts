/** A guard says why a play may not go out now, and what may instead. */
import type { PlayCode, RankedReason } from '../../judgement.ts';
import type { Situation } from '../../situation.ts';
import type { Play } from '../play.ts';

export type BlockCode =
  'they-wait-for-us' | 'hold-with-care' | 'touch-cap-day' | 'touch-cap-unanswered' | 'touch-cap-calls' | 'cool-off';

export interface Block {
  code: BlockCode;
  /** Numbers and days for the sentence. */
  n?: number;
  day?: string;
  /** Best first; what is blocked itself is not offered. */
  offersInstead: readonly PlayCode[];
}

export type Guard = (situation: Situation, reasons: readonly RankedReason[], play: Play) => Block | null;
