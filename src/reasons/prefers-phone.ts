import type { Reason } from './reason.ts';

/** Mail is not their way; the phone is. */
export const prefersPhone: Reason<'prefers-phone'> = {
  code: 'prefers-phone',
  play: 'call-instead',
  weights: {
    'calls-connect-mails-do-not': 3,
    'says-prefers-phone': 2.8,
    'senior-title': 0.3,
    // against
    'answers-mail': -2,
  },
};
