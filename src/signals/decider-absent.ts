import { defineSignal } from './signal.ts';

/** The one who decides is on the deal, but we have never met or heard them. */
export const deciderAbsent = defineSignal({
  code: 'decider-absent',
  needs: ['roles'],
  gather: ({ roles }) => {
    const deciders = roles.filter((p) => p.decides === true);
    const first = deciders[0];
    if (!first || deciders.some((p) => p.metAt !== null)) return null;
    return { strength: 1, source: first.source, args: first.name === null ? {} : { name: first.name } };
  },
});
