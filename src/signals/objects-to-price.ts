import { wordSignal } from './word-signal.ts';

/** They find it too expensive. */
export const objectsToPrice = wordSignal({ code: 'objects-to-price', words: ['price-objection'], lasts: 'mood' });
