import type { Reason } from './reason.ts';

/** It may be us: they answer others of ours, not this rep. For managers only, never on a rep’s card. */
export const sellerFriction: Reason<'seller-friction'> = {
  code: 'seller-friction',
  play: 'manager-review',
  weights: {
    'answers-colleague-not-rep': 3.2,
    'asks-for-someone-else': 2.4,
    'rep-goes-dark-more': 2.4,
    'objects-to-chasing': 0.5,
    'praises-colleague': 0.5,
    'owner-changed': 0.4,
    // against
    'ignores-everyone': -1.5,
  },
};
