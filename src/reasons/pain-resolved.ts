import type { Reason } from './reason.ts';

/** The problem went away, or is less essential than it looked. */
export const painResolved: Reason<'pain-resolved'> = {
  code: 'pain-resolved',
  play: 'nurture',
  weights: {
    'says-solved': 3.4,
    'says-less-essential': 2.4,
    'says-scope-cut': 1.4,
    'amount-cut': 1.4,
    'stage-back': 1.4,
    // against
    'fresh-request': -1.2,
    'says-budget-gone': -1,
    'compelling-date': -1,
    'visits-pages': -0.4,
  },
};
