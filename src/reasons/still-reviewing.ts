import type { Reason } from './reason.ts';

/** They need time to read and digest. */
export const stillReviewing: Reason<'still-reviewing'> = {
  code: 'still-reviewing',
  play: 'send-something-useful',
  weights: {
    'within-review-time': 2.6,
    'says-still-reviewing': 2,
    'opens-offer-often': 1.2,
    'visits-pages': 0.9,
    // against
    'offer-not-opened': -1,
    'beyond-review-time': -2,
    'clear-no': -2,
  },
};
