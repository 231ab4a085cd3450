import { defineSignal } from './signal.ts';

/** Most of their answers come at night or on days off; by our clock, so unknown for a buyer of another country. */
export const answersAtOddHours = defineSignal({
  code: 'answers-at-odd-hours',
  needs: ['rhythm', 'sameHours'],
  gather: ({ rhythm }) => {
    if (rhythm.odd < 0.6) return null;
    const last = rhythm.answers.findLast((a) => a.oddHour);
    return {
      strength: rhythm.odd >= 0.75 ? 1 : 0.7,
      source: last?.touch.source ?? null,
      args: { n: Math.round(rhythm.odd * 100) },
    };
  },
});
