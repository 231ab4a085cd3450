import { defineSignal } from './signal.ts';

/** Working days; slower than this is a habit of its own. */
const SLOW = 3;

/** Always slow, not now and then: whoever answers a quarter of it within the day has the time. */
const NEVER_QUICK = 1.5;

/** Their answers were always slow. */
export const answersSlowly = defineSignal({
  code: 'answers-slowly',
  needs: ['rhythm'],
  gather: ({ rhythm }) => {
    if (rhythm.median < SLOW || rhythm.quickest < NEVER_QUICK) return null;
    const slowest = rhythm.answers.findLast((a) => a.days >= rhythm.median);
    return {
      strength: rhythm.median >= 4.5 ? 1 : 0.75,
      source: slowest?.touch.source ?? null,
      args: { n: rhythm.answers.length, days: Math.round(rhythm.median * 10) / 10 },
    };
  },
});
