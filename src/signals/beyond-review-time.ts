import { defineSignal } from './signal.ts';

/** The offer is out for much longer than such a review usually takes. */
export const beyondReviewTime = defineSignal({
  code: 'beyond-review-time',
  needs: ['offers', 'review', 'situation'],
  gather: ({ offers, review, situation }) => {
    const last = offers.at(-1);
    if (!last) return null;
    const days = situation.calendar.between(last.at, situation.at);
    if (days <= review.workingDays * 1.5) return null;
    return {
      strength: 1,
      source: last.source,
      at: last.at,
      args: { days: Math.round(review.workingDays), n: Math.round(days) },
    };
  },
});
