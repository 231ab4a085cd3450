import { wordSignal } from './word-signal.ts';

/** They hold a cheaper offer. */
export const saysCheaperOffer = wordSignal({ code: 'says-cheaper-offer', words: ['cheaper-offer'], lasts: 'news' });
