import type { Reason } from './reason.ts';

/** The money went. */
export const lostBudget: Reason<'lost-budget'> = {
  code: 'lost-budget',
  play: 'nurture',
  weights: {
    'says-budget-gone': 3.4,
    'says-layoffs': 1.5,
    'amount-cut': 0.9,
    'fiscal-year-ended': 0.4,
    // against
    'says-budget-approved': -1.5,
  },
};
