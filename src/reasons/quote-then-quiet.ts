import type { Reason } from './reason.ts';

/** They asked for a quote or information, got it and vanished. */
export const quoteThenQuiet: Reason<'quote-then-quiet'> = {
  code: 'quote-then-quiet',
  play: 'redo-discovery',
  weights: {
    'asked-then-vanished': 3.2,
    'short-discovery': 0.6,
    // against
    'said-why': -1.2,
    'within-review-time': -1.6,
    'says-still-reviewing': -0.6,
    'long-talks': -1,
  },
};
