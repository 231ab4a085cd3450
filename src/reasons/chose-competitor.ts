import type { Reason } from './reason.ts';

/** Somebody else may have won. */
export const choseCompetitor: Reason<'chose-competitor'> = {
  code: 'chose-competitor',
  play: 'breakup',
  weights: {
    'names-competitor': 3,
    'says-cheaper-offer': 1,
    'offer-then-silence': 0.6,
    'clear-no': 0.8,
    // against
    'visits-pages': -0.4,
  },
};
