import { defineSignal } from './signal.ts';

const LATELY_MS = 60 * 86_400_000;

/** The deal changed hands within the last two months: they may not know the new person yet. */
export const ownerChanged = defineSignal({
  code: 'owner-changed',
  needs: ['situation', 'owners'],
  gather: ({ situation, owners }) => {
    for (let i = owners.length - 1; i > 0; i -= 1) {
      const at = owners[i]?.at ?? 0;
      if (at > situation.at || owners[i]?.value === owners[i - 1]?.value || !owners[i - 1]?.value) continue;
      if (at < situation.at - LATELY_MS) return null;
      return {
        strength: 1,
        source: { type: 'deals', id: situation.facts.deal.id },
        at,
        args: { day: situation.calendar.dayOf(at) },
      };
    }
    return null;
  },
});
