import { defineSignal } from './signal.ts';

/** A discount is smaller than this; below it the scope went. */
const CUT = 0.8;
const LATELY_MS = 60 * 86_400_000;

/** The amount was cut by a fifth or more within the last two months. */
export const amountCut = defineSignal({
  code: 'amount-cut',
  needs: ['amounts', 'situation'],
  gather: ({ amounts, situation }) => {
    for (let i = amounts.length - 1; i > 0; i -= 1) {
      const at = amounts[i]?.at ?? 0;
      if (at > situation.at) continue;
      if (at < situation.at - LATELY_MS) return null;
      const before = Number(amounts[i - 1]?.value ?? 'x');
      const after = Number(amounts[i]?.value ?? 'x');
      if (before > 0 && after > 0 && after <= before * CUT)
        return {
          strength: 1,
          source: { type: 'deals', id: situation.facts.deal.id },
          at,
          args: { n: after, of: before, day: situation.calendar.dayOf(at) },
        };
    }
    return null;
  },
});
