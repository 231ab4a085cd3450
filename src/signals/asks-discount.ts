import { wordSignal } from './word-signal.ts';

/** They ask for a better price. */
export const asksDiscount = wordSignal({ code: 'asks-discount', words: ['discount-asked'], lasts: 'mood' });
