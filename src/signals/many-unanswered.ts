import { defineSignal } from './signal.ts';

const MANY = 3;

/** Three or more of ours within the last working days, and nothing back. */
export const manyUnanswered = defineSignal({
  code: 'many-unanswered',
  needs: ['unanswered', 'situation'],
  gather: ({ unanswered, situation }) => {
    const n = unanswered.lately.length;
    if (n < MANY) return null;
    const last = unanswered.lately.at(-1);
    return {
      strength: n >= 5 ? 1 : n === 4 ? 0.92 : 0.8,
      source: last?.source ?? null,
      args: { n, days: situation.settings.touchesWithin },
    };
  },
});
