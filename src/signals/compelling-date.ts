import { wordSignal } from './word-signal.ts';

/** They have a date that forces the matter. */
export const compellingDate = wordSignal({ code: 'compelling-date', words: ['compelling-date'], lasts: 'news' });
