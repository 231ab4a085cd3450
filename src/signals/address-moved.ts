import { defineSignal } from './signal.ts';

/** Fainter than this, after many answers from there, it explains no silence any more. */
const FAINTEST = 0.2;

/** Their mailbox names a new address at another company. The more they have answered since, the less it tells. */
export const addressMoved = defineSignal({
  code: 'address-moved',
  needs: ['situation'],
  gather: ({ situation: { timeline, touches } }) => {
    const t = timeline.machines.findLast((m) => m.reading?.kind === 'moved-address');
    if (!t) return null;
    let heard = 0;
    for (const later of touches) if (later.at > t.at && later.direction !== 'ours' && later.human) heard += 1;
    const strength = 1 / (1 + heard);
    if (strength < FAINTEST) return null;
    return {
      strength,
      source: t.source,
      at: t.at,
      args: t.reading?.contactInstead ? { name: t.reading.contactInstead } : {},
    };
  },
});
