import { wordSignal } from './word-signal.ts';

/** They say somebody is away. The cause is never kept. */
export const saysAway = wordSignal({ code: 'says-away', words: ['away'], lasts: 'mood' });
