import { painOf } from './inputs/pain.ts';
import { defineSignal } from './signal.ts';

/** It is on file why they would buy. */
export const painNoted = defineSignal({
  code: 'pain-noted',
  needs: ['situation'],
  gather: ({ situation }) => {
    const pain = painOf(situation);
    return pain ? { strength: 1, source: pain.source, args: { quote: pain.text, by: 'note' } } : null;
  },
});
