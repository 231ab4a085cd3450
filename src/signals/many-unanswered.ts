import { defineSignal } from './signal.ts';

const MANY = 3;

/** Three or more of ours within a stretch of working days since their last word, and nothing back. */
export const manyUnanswered = defineSignal({
  code: 'many-unanswered',
  needs: ['unanswered', 'situation'],
  gather: ({ unanswered, situation }) => {
    const n = unanswered.densest.length;
    if (n < MANY) return null;
    const last = unanswered.densest.at(-1);
    return {
      // Three is the edge, seven is a flood.
      strength: Math.min(1, 0.72 + 0.07 * (n - MANY)),
      source: last?.source ?? null,
      args: { n, days: situation.settings.touchesWithin },
    };
  },
});
