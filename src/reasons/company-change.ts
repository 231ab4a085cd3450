import type { Reason } from './reason.ts';

/** Their company is being sold, merged or rebuilt. */
export const companyChange: Reason<'company-change'> = {
  code: 'company-change',
  play: 'hold-with-care',
  weights: {
    'says-company-change': 3.6,
    'held-company-change': 5,
    'address-moved': 1.6,
    'domain-changed': 1.6,
    'says-layoffs': 1.3,
  },
};
