import { wordSignal } from './word-signal.ts';

/** They say they are reading, comparing notes or thinking it over. */
export const saysStillReviewing = wordSignal({
  code: 'says-still-reviewing',
  words: ['still-reviewing'],
  lasts: 'mood',
});
