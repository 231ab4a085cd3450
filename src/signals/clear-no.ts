import { wordSignal } from './word-signal.ts';

/** They said no. */
export const clearNo = wordSignal({ code: 'clear-no', words: ['clear-no'], lasts: 'news' });
