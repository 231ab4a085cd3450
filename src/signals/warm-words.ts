import { wordSignal } from './word-signal.ts';

/** They are warm, even enthusiastic. */
export const warmWords = wordSignal({ code: 'warm-words', words: ['warm'], lasts: 'mood' });
