import type { Reason } from './reason.ts';

/** Somebody is away. The day only, never the cause. */
export const contactAway: Reason<'contact-away'> = {
  code: 'contact-away',
  play: 'hold-with-care',
  weights: {
    'held-away': 6,
    'away-notice': 3,
    'says-away': 2.4,
  },
};
