import type { Play } from './play.ts';

/** Something of use, no ask, then wait. */
export const sendSomethingUseful: Play<'send-something-useful'> = {
  code: 'send-something-useful',
  kind: 'care',
  words: 'message',
  byMail: true,
};
