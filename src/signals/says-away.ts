import { absence } from './inputs/absence.ts';
import { defineSignal } from './signal.ts';
import { bestSaid } from './word-signal.ts';

/** They say somebody is away. The cause is never kept, and what was said is over when they are back. */
export const saysAway = defineSignal({
  code: 'says-away',
  needs: ['spoken', 'situation'],
  gather: ({ spoken, situation }) => {
    const isOn = { of: () => spoken.of('away').filter((said) => !absence(situation, said.until, said.at).over) };
    return bestSaid(isOn, ['away'], 'mood');
  },
});
