import { wordSignal } from './word-signal.ts';

/** They tell us that the person behind the deal is gone. */
export const saysSponsorLeft = wordSignal({ code: 'says-sponsor-left', words: ['sponsor-left'], lasts: 'news' });
