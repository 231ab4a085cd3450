import type { WordSignalCode } from '../messages/reading.ts';
import { wordSignal } from './word-signal.ts';

/** Sentences that are an explanation in themselves. */
const EXPLANATIONS: readonly WordSignalCode[] = [
  'priorities-shifted',
  'solved',
  'budget-gone',
  'bad-timing',
  'no-pressure',
  'contact-left',
  'sponsor-left',
  'company-change',
  'approval-under-way',
  'competitor',
  'cheaper-offer',
];

/** They told us why themselves: what the records merely lack explains less then. */
export const saidWhy = wordSignal({ code: 'said-why', words: EXPLANATIONS, lasts: 'mood' });
