import { wordSignal } from './word-signal.ts';

/** They name somebody else they are looking at. */
export const namesCompetitor = wordSignal({ code: 'names-competitor', words: ['competitor'], lasts: 'news' });
