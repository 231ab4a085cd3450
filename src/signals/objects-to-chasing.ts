import { wordSignal } from './word-signal.ts';

/** They find it too much. */
export const objectsToChasing = wordSignal({
  code: 'objects-to-chasing',
  words: ['objects-to-chasing'],
  lasts: 'trait',
});
