import { minutesTalked } from './inputs/talk-time.ts';
import { defineSignal } from './signal.ts';

/** A discovery takes longer than this. */
const SHORT_MINUTES = 31;

/** We have hardly talked: no call or meeting, or one short one. */
export const shortDiscovery = defineSignal({
  code: 'short-discovery',
  needs: ['situation'],
  gather: ({ situation }) => {
    const talked = minutesTalked(situation);
    if (talked.minutes >= SHORT_MINUTES || talked.unmeasured > 0) return null;
    const source = talked.last ?? { type: 'deals' as const, id: situation.facts.deal.id };
    return { strength: talked.times === 0 ? 1 : 0.7, source, args: { n: Math.round(talked.minutes) } };
  },
});
