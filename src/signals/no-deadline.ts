import { filled } from './inputs/required-fields.ts';
import { defineSignal } from './signal.ts';

/** The account has a field for their date, and it is empty. */
export const noDeadline = defineSignal({
  code: 'no-deadline',
  needs: ['situation'],
  gather: ({ situation }) => {
    const { exists, value } = filled(situation, situation.settings.goLiveFields);
    return exists && value === null
      ? { strength: 1, source: { type: 'deals', id: situation.facts.deal.id }, args: {} }
      : null;
  },
});
