import type { Reason } from './reason.ts';

/** They find it hard to say no: warm words, promised days, and nothing. */
export const cannotSayNo: Reason<'cannot-say-no'> = {
  code: 'cannot-say-no',
  play: 'breakup',
  weights: {
    'promises-missed': 3,
    'warm-words': 0.9,
    'clicks-no-answer': 0.8,
    'late-stage': 0.3,
    // against
    'clear-no': -3,
    'says-approval-under-way': -0.8,
  },
};
