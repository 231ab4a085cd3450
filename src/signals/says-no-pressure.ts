import { wordSignal } from './word-signal.ts';

/** They say nothing forces them to change. */
export const saysNoPressure = wordSignal({ code: 'says-no-pressure', words: ['no-pressure'], lasts: 'mood' });
