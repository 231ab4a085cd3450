import { minutesTalked } from './inputs/talk-time.ts';
import { defineSignal } from './signal.ts';

const LONG_MINUTES = 60;

/** We have talked for an hour or more in all. */
export const longTalks = defineSignal({
  code: 'long-talks',
  needs: ['situation'],
  gather: ({ situation }) => {
    const talked = minutesTalked(situation);
    if (talked.minutes < LONG_MINUTES) return null;
    return { strength: 1, source: talked.last, args: { n: Math.round(talked.minutes) } };
  },
});
