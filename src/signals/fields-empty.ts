import { emptyFields } from './inputs/required-fields.ts';
import { defineSignal } from './signal.ts';

/** Fields that a qualified deal has are empty here. */
export const fieldsEmpty = defineSignal({
  code: 'fields-empty',
  needs: ['situation'],
  gather: ({ situation }) => {
    const { empty, known } = emptyFields(situation);
    if (empty.length === 0) return null;
    return {
      strength: Math.min(1, 0.25 + 0.3 * (empty.length - 1) + (empty.length === known ? 0.2 : 0)),
      source: { type: 'deals', id: situation.facts.deal.id },
      args: { n: empty.length, of: known, name: empty.join(', ') },
    };
  },
});
