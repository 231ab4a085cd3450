import { filled } from './inputs/required-fields.ts';
import { defineSignal } from './signal.ts';

/** Neither pain, budget nor decision process is noted, though the account has fields for them. */
export const nothingQualified = defineSignal({
  code: 'nothing-qualified',
  needs: ['situation'],
  gather: ({ situation }) => {
    const { settings, facts } = situation;
    const all = [settings.painFields, settings.budgetFields, settings.processFields].map((f) => filled(situation, f));
    const here = all.filter((f) => f.exists);
    const empty = here.filter((f) => f.value === null);
    if (here.length === 0 || empty.length < 2) return null;
    return {
      strength: empty.length === here.length ? 1 : 0.6,
      source: { type: 'deals', id: facts.deal.id },
      args: { n: empty.length },
    };
  },
});
