import { wordSignal } from './word-signal.ts';

/** They say something more pressing came up. */
export const saysPrioritiesShifted = wordSignal({
  code: 'says-priorities-shifted',
  words: ['priorities-shifted'],
  lasts: 'mood',
});
