import { filled } from './inputs/required-fields.ts';
import { defineSignal } from './signal.ts';

/** A date by which they want to be live is on file. */
export const deadlineNoted = defineSignal({
  code: 'deadline-noted',
  needs: ['situation'],
  gather: ({ situation }) => {
    const date = filled(situation, situation.settings.goLiveFields).value;
    return date === null
      ? null
      : { strength: 1, source: { type: 'deals', id: situation.facts.deal.id }, args: { quote: date, by: 'note' } };
  },
});
