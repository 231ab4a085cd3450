import { defineSignal } from './signal.ts';

/** Our main contact is high up. */
export const seniorTitle = defineSignal({
  code: 'senior-title',
  needs: ['roles'],
  gather: ({ roles }) => {
    const first = roles[0];
    if (!first?.senior || first.title === null) return null;
    return { strength: 1, source: first.source, args: { name: first.title } };
  },
});
