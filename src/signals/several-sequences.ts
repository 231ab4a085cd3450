import { defineSignal } from './signal.ts';

/** Mails of two or more sequences went to them in the same silence. */
export const severalSequences = defineSignal({
  code: 'several-sequences',
  needs: ['unanswered'],
  gather: ({ unanswered }) => {
    const sequences = new Set<string>();
    for (const t of unanswered.mails)
      if (t.fact.type === 'emails' && t.fact.sequenceId) sequences.add(t.fact.sequenceId);
    if (sequences.size < 2) return null;
    return { strength: 1, source: unanswered.mails.at(-1)?.source ?? null, args: { n: sequences.size } };
  },
});
