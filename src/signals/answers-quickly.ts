import { defineSignal } from './signal.ts';

/** Working days. */
const QUICK = 1;

/** They used to answer within a day. */
export const answersQuickly = defineSignal({
  code: 'answers-quickly',
  needs: ['rhythm'],
  gather: ({ rhythm }) =>
    rhythm.median <= QUICK
      ? {
          strength: 1,
          source: rhythm.answers.at(-1)?.touch.source ?? null,
          args: { n: rhythm.answers.length, days: Math.round(rhythm.median * 10) / 10 },
        }
      : null,
});
