import type { Reason } from './reason.ts';

/** Somebody else reads their mail. */
export const gatekeptInbox: Reason<'gatekept-inbox'> = {
  code: 'gatekept-inbox',
  play: 'go-through-assistant',
  weights: {
    'others-answer': 3.2,
    'says-on-behalf-of': 1.8,
    // against
    'contact-answers-self': -2,
    'held-away': -1,
  },
};
