import { defineSignal } from './signal.ts';

/** Nobody on the deal decides: not by role, not by label, not by title. */
export const noDecider = defineSignal({
  code: 'no-decider',
  needs: ['roles'],
  gather: ({ roles }) => {
    if (roles.some((p) => p.decides === true || p.senior)) return null;
    const first = roles.find((p) => p.title !== null) ?? roles[0];
    if (!first) return null;
    return {
      strength: 1,
      source: first.source,
      args: { n: roles.length, ...(first.title === null ? {} : { name: first.title }) },
    };
  },
});
