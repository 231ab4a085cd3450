import type { Reason } from './reason.ts';

/** We chase too much. */
export const overFollowedUp: Reason<'over-followed-up'> = {
  code: 'over-followed-up',
  play: 'wait-it-out',
  weights: {
    'many-unanswered': 3.6,
    'objects-to-chasing': 1.8,
    'several-sequences': 0.9,
    'quarter-end-burst': 0.6,
    'more-touches-per-answer': 0.5,
    // against
    'few-touches': -2.5,
  },
};
