import type { Reason } from './reason.ts';

/** Our contact, or the one who decides, is gone. */
export const contactLeft: Reason<'contact-left'> = {
  code: 'contact-left',
  play: 'restart-with-successor',
  weights: {
    'left-notice': 4.5,
    'says-contact-left': 3.8,
    'job-changed': 2.6,
    'address-unknown': 2.6,
    // against: somebody else has taken over and talked with us.
    'heard-since-leaving': -3,
  },
};
