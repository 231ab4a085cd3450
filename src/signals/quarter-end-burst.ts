import { burstAtQuarterEnd } from '../plays/guards/quarter-end.ts';
import { defineSignal } from './signal.ts';

/** Several of ours within the last working days of a quarter. */
export const quarterEndBurst = defineSignal({
  code: 'quarter-end-burst',
  needs: ['situation'],
  gather: ({ situation }) => {
    const burst = burstAtQuarterEnd(situation);
    return burst ? { strength: 1, source: burst.source, at: burst.at, args: { n: burst.n, day: burst.day } } : null;
  },
});
