import type { Reason } from './reason.ts';

/** The one who carried it inside is gone; our contact is still there. */
export const sponsorLeft: Reason<'sponsor-left'> = {
  code: 'sponsor-left',
  play: 'wait-it-out',
  weights: {
    'says-sponsor-left': 4,
  },
};
