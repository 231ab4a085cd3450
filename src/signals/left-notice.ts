import { defineSignal } from './signal.ts';

/** A mailbox told us that its owner has left the company. */
export const leftNotice = defineSignal({
  code: 'left-notice',
  needs: ['situation'],
  gather: ({ situation }) => {
    const t = situation.timeline.machines.findLast((m) => m.reading?.kind === 'left-company');
    if (!t) return null;
    const successor = t.reading?.contactInstead;
    return { strength: 1, source: t.source, at: t.at, args: successor ? { name: successor } : {} };
  },
});
