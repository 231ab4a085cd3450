import { emptyFields } from './inputs/required-fields.ts';
import { defineSignal } from './signal.ts';

/** Everything a qualified deal has is filled in. */
export const fieldsFilled = defineSignal({
  code: 'fields-filled',
  needs: ['situation'],
  gather: ({ situation }) => {
    const { empty, known } = emptyFields(situation);
    if (known === 0 || empty.length > 0) return null;
    return { strength: 1, source: { type: 'deals', id: situation.facts.deal.id }, args: { n: known } };
  },
});
