import { wordSignal } from './word-signal.ts';

/** They say the problem is gone. */
export const saysSolved = wordSignal({ code: 'says-solved', words: ['solved'], lasts: 'news' });
