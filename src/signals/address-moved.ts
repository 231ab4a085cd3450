import { defineSignal } from './signal.ts';

/** Their mailbox names a new address at another company. */
export const addressMoved = defineSignal({
  code: 'address-moved',
  needs: ['situation'],
  gather: ({ situation }) => {
    const t = situation.timeline.machines.findLast((m) => m.reading?.kind === 'moved-address');
    if (!t) return null;
    return {
      strength: 1,
      source: t.source,
      at: t.at,
      args: t.reading?.contactInstead ? { name: t.reading.contactInstead } : {},
    };
  },
});
