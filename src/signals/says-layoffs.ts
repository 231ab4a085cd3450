import { wordSignal } from './word-signal.ts';

/** They tell of job cuts. */
export const saysLayoffs = wordSignal({ code: 'says-layoffs', words: ['layoffs'], lasts: 'news' });
