import { wordSignal } from './word-signal.ts';

/** They say it matters less than thought. */
export const saysLessEssential = wordSignal({ code: 'says-less-essential', words: ['less-essential'], lasts: 'mood' });
