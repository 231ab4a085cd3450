import type { Reason } from './reason.ts';

/** They answer nobody in time: always slow, or at night. */
export const noTime: Reason<'no-time'> = {
  code: 'no-time',
  play: 'check-in',
  weights: {
    'answers-slowly': 2.4,
    'answers-at-odd-hours': 0.8,
    'cancels-same-day': 0.9,
    'within-their-rhythm': 0.7,
    'says-busy': 0.8,
    'no-show': 0.4,
    // against
    'answers-quickly': -1.2,
    // Slow because they read what we sent.
    'within-review-time': -1.8,
    'says-still-reviewing': -0.3,
    'opens-offer-often': -0.8,
  },
};
