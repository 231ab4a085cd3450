import { defineSignal } from './signal.ts';

/** Two or more of their people used to talk to us, and none does now. */
export const allPeopleQuiet = defineSignal({
  code: 'all-people-quiet',
  needs: ['people', 'unanswered'],
  gather: ({ people, unanswered }) => {
    const talked = people.filter((p) => p.metAt !== null);
    if (talked.length < 2 || unanswered.touches.length === 0) return null;
    const last = unanswered.touches.at(-1);
    return { strength: 1, source: last?.source ?? null, args: { n: talked.length } };
  },
});
