import { wordSignal } from './word-signal.ts';

/** Somebody writes in their name. */
export const saysOnBehalfOf = wordSignal({ code: 'says-on-behalf-of', words: ['on-behalf-of'], lasts: 'trait' });
