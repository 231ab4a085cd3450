import type { Reason } from './reason.ts';

/** Our mail does not reach them. */
export const undeliverable: Reason<'undeliverable'> = {
  code: 'undeliverable',
  play: 'fix-the-address',
  weights: {
    'mail-bounced': 3.6,
    'address-blocked': 1.6,
    'says-undeliverable': 0.9,
    // against
    'delivered-since': -3,
    'left-notice': -2.5,
    'says-contact-left': -2,
    'job-changed': -1,
  },
};
