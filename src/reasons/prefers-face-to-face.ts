import type { Reason } from './reason.ts';

/** Mail is not their way; meetings are. */
export const prefersFaceToFace: Reason<'prefers-face-to-face'> = {
  code: 'prefers-face-to-face',
  play: 'meet-in-person',
  weights: {
    'meetings-held-mails-ignored': 3.6,
    'says-prefers-face-to-face': 2.8,
    // against
    'answers-mail': -2,
  },
};
