import { wordSignal } from './word-signal.ts';

/** They say the phone is their way. */
export const saysPrefersPhone = wordSignal({ code: 'says-prefers-phone', words: ['prefers-phone'], lasts: 'trait' });
