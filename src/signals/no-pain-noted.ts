import { painOf } from './inputs/pain.ts';
import { filled } from './inputs/required-fields.ts';
import { cannotRead } from './inputs/spoken.ts';
import { defineSignal } from './signal.ts';

/** Nothing on file says why they would buy. */
export const noPainNoted = defineSignal({
  code: 'no-pain-noted',
  needs: ['situation'],
  gather: ({ situation }) => {
    if (painOf(situation)) return null;
    if (cannotRead(situation)) return { lacking: 'spoken' };
    const { exists } = filled(situation, situation.settings.painFields);
    return { strength: exists ? 1 : 0.6, source: { type: 'deals', id: situation.facts.deal.id }, args: {} };
  },
});
