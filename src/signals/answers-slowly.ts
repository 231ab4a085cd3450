import { defineSignal } from './signal.ts';

/** Working days; slower than this is a habit of its own. */
const SLOW = 3;

/** Their answers were always slow. */
export const answersSlowly = defineSignal({
  code: 'answers-slowly',
  needs: ['rhythm'],
  gather: ({ rhythm }) => {
    if (rhythm.median < SLOW) return null;
    const slowest = rhythm.answers.findLast((a) => a.days >= rhythm.median);
    return {
      strength: rhythm.median >= 4.5 ? 1 : 0.75,
      source: slowest?.touch.source ?? null,
      args: { n: rhythm.answers.length, days: Math.round(rhythm.median * 10) / 10 },
    };
  },
});
