import { stillTells } from './inputs/persons.ts';
import { defineSignal } from './signal.ts';

/** A mailbox told us that its owner has left the company, and that still tells why nobody answers. */
export const leftNotice = defineSignal({
  code: 'left-notice',
  needs: ['situation', 'persons'],
  gather: ({ situation, persons }) => {
    const t = situation.timeline.machines.findLast((m) => m.reading?.kind === 'left-company');
    if (!t) return null;
    const strength = stillTells(situation, persons, persons.of(t.buyers[0] ?? ''), t.at);
    if (strength === 0) return null;
    const successor = t.reading?.contactInstead;
    return { strength, source: t.source, at: t.at, args: successor ? { name: successor } : {} };
  },
});
