import type { Reason } from './reason.ts';

/** Our last messages gave them nothing to react to. */
export const lowValueTouches: Reason<'low-value-touches'> = {
  code: 'low-value-touches',
  play: 'send-something-useful',
  weights: {
    'bare-nudges': 3,
    // against
    'said-why': -1.2,
    'useful-sent': -2,
    'many-unanswered': -0.9,
  },
};
