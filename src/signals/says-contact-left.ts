import { wordSignal } from './word-signal.ts';

/** Somebody says our contact is gone. */
export const saysContactLeft = wordSignal({ code: 'says-contact-left', words: ['contact-left'], lasts: 'news' });
