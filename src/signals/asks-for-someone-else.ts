import { wordSignal } from './word-signal.ts';

/** They would rather deal with somebody else of ours. */
export const asksForSomeoneElse = wordSignal({
  code: 'asks-for-someone-else',
  words: ['asks-for-someone-else'],
  lasts: 'trait',
});
