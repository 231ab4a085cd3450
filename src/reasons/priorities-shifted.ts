import type { Reason } from './reason.ts';

/** Something more pressing came up on their side. */
export const prioritiesShifted: Reason<'priorities-shifted'> = {
  code: 'priorities-shifted',
  play: 'check-in',
  weights: {
    'says-priorities-shifted': 3.2,
    'says-busy': 1.8,
    'meeting-called-off': 1.3,
    'meeting-moved': 1,
    'no-show': 0.3,
    'close-date-pushed': 0.9,
    'all-people-quiet': 0.6,
    // against
    'visits-pages': -0.5,
    'opens-offer-often': -0.3,
    'answers-slowly': -0.8,
    'fresh-request': -0.5,
    'says-solved': -0.8,
    'says-budget-gone': -0.8,
  },
};
