import { defineSignal } from './signal.ts';

/** Somebody who decides wrote to us, took a call or sat in a meeting. */
export const deciderMet = defineSignal({
  code: 'decider-met',
  needs: ['roles'],
  gather: ({ roles }) => {
    const met =
      roles.find((p) => p.metAt !== null && p.decides === true) ??
      roles.find((p) => p.metAt !== null && p.senior && p.decides !== false);
    if (!met || met.metAt === null) return null;
    return {
      strength: met.decides === true ? 1 : 0.7,
      source: met.source,
      at: met.metAt,
      args: met.name === null ? {} : { name: met.name },
    };
  },
});
