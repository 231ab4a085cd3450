import { wordSignal } from './word-signal.ts';

/** They praise a colleague. */
export const praisesColleague = wordSignal({ code: 'praises-colleague', words: ['praises-colleague'], lasts: 'trait' });
