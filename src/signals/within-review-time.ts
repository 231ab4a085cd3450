import { defineSignal } from './signal.ts';

/** The offer is out for less than such a review usually takes. */
export const withinReviewTime = defineSignal({
  code: 'within-review-time',
  needs: ['offers', 'review', 'situation'],
  gather: ({ offers, review, situation }) => {
    const last = offers.findLast((o) => o.stillSilent);
    if (!last) return null;
    const days = situation.calendar.between(last.at, situation.at);
    if (days > review.workingDays) return null;
    return {
      strength: review.whose === 'buyer' ? 1 : 0.45,
      source: last.source,
      at: last.at,
      args: {
        days: Math.round(review.workingDays),
        n: Math.round(days),
        of: review.n,
        by: review.whose === 'buyer' ? 'buyer' : 'note',
      },
    };
  },
});
