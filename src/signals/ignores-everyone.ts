import { defineSignal } from './signal.ts';

/** Colleagues of ours wrote too, and nobody got an answer. */
export const ignoresEveryone = defineSignal({
  code: 'ignores-everyone',
  needs: ['unanswered', 'owner'],
  gather: ({ unanswered, owner: rep }) => {
    const others = unanswered.touches.filter((t) => t.ownerId !== null && t.ownerId !== rep);
    const last = others.at(-1);
    if (!last || unanswered.touches.length === others.length) return null;
    return { strength: 1, source: last.source, at: last.at, args: { n: others.length } };
  },
});
