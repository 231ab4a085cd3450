import { wordSignal } from './word-signal.ts';

/** They want less than they asked for. */
export const saysScopeCut = wordSignal({ code: 'says-scope-cut', words: ['scope-cut'], lasts: 'mood' });
