import { defineSignal } from './signal.ts';

/** The close date lies in the past and nobody moved it. */
export const closeDatePast = defineSignal({
  code: 'close-date-past',
  needs: ['situation'],
  gather: ({ situation }) => {
    const { closeDate, id } = situation.facts.deal;
    if (closeDate === null || closeDate >= situation.at - 86_400_000) return null;
    return {
      strength: 1,
      source: { type: 'deals', id },
      args: { day: new Date(closeDate).toISOString().slice(0, 10) },
    };
  },
});
