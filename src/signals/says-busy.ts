import { wordSignal } from './word-signal.ts';

/** They say they are swamped. */
export const saysBusy = wordSignal({ code: 'says-busy', words: ['busy'], lasts: 'mood' });
