import { wordSignal } from './word-signal.ts';

/** They say: not now. */
export const saysBadTiming = wordSignal({ code: 'says-bad-timing', words: ['bad-timing'], lasts: 'mood' });
