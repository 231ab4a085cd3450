import { wordSignal } from './word-signal.ts';

/** A mail system says our mail does not get through. */
export const saysUndeliverable = wordSignal({ code: 'says-undeliverable', words: ['undeliverable'], lasts: 'news' });
