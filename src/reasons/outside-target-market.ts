import type { Reason } from './reason.ts';

/** They are unlike the companies this account wins. */
export const outsideTargetMarket: Reason<'outside-target-market'> = {
  code: 'outside-target-market',
  play: 'requalify',
  weights: {
    'size-unlike': 2.4,
    'industry-unlike': 1.2,
    'source-rarely-wins': 0.9,
    // against
    'said-why': -0.7,
    'fits-target': -2,
  },
};
