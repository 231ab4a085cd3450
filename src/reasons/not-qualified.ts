import type { Reason } from './reason.ts';

/** The deal was moved on without being qualified. */
export const notQualified: Reason<'not-qualified'> = {
  code: 'not-qualified',
  play: 'requalify',
  weights: {
    'fields-empty': 3.1,
    'stages-skipped': 1.3,
    'nothing-qualified': 0.9,
    'close-date-past': 0.6,
    // against
    'said-why': -1.5,
    'fields-filled': -1,
    'pain-noted': -0.6,
    'long-talks': -0.5,
  },
};
