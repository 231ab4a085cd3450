import { defineSignal } from './signal.ts';

/** One contact only, and nobody else of theirs has ever taken part. */
export const singleContact = defineSignal({
  code: 'single-contact',
  needs: ['people', 'situation'],
  gather: ({ people, situation }) => {
    if (people.length > 1) return null;
    const only = people[0];
    if (!only) return null;
    const others = new Set<string>();
    for (const t of situation.touches) for (const b of t.buyers) if (!only.emails.includes(b)) others.add(b);
    if (others.size > 0) return null;
    return { strength: 1, source: only.source, args: only.name === null ? {} : { name: only.name } };
  },
});
