import { wordSignal } from './word-signal.ts';

/** They say they want to meet. */
export const saysPrefersFaceToFace = wordSignal({
  code: 'says-prefers-face-to-face',
  words: ['prefers-face-to-face'],
  lasts: 'trait',
});
