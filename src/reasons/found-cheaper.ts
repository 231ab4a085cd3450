import type { Reason } from './reason.ts';

/** A cheaper offer lies on their table. */
export const foundCheaper: Reason<'found-cheaper'> = {
  code: 'found-cheaper',
  play: 'check-in',
  weights: {
    'says-cheaper-offer': 3.2,
    'objects-to-price': 2.2,
    'asks-discount': 1.9,
    'offer-then-silence': 0.4,
    // against
    'says-budget-approved': -0.6,
  },
};
