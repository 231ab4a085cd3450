/** How a signal in words is declared: what says it, what takes it back, and whose words count. */
import type { WordSignalCode, Writer } from '../../reading.ts';

export interface WordRule {
  code: WordSignalCode;
  /** Whose words show it. A buyer's sign in our own pitch is none. */
  by: readonly Writer[];
  /** Any of these, in one sentence. */
  says: readonly RegExp[];
  /** None of these in the same sentence: negation, questions, other meanings. */
  unless?: RegExp;
  /** Counts only when it is said of themselves, as a fact, of these days (`of-them-now.ts`). */
  ofThemNow?: boolean;
  /** A year further ahead of the message than this takes it back: what happens then presses nobody now. */
  withinYears?: number;
  /** A question says it too. */
  question?: boolean;
  /** The first group that holds a name. */
  named?: boolean;
}

export const THEIRS: readonly Writer[] = ['buyer', 'note'];
export const BUYER: readonly Writer[] = ['buyer'];
export const REP: readonly Writer[] = ['rep'];
export const NOTE: readonly Writer[] = ['note'];
