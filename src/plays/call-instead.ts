import type { Play } from './play.ts';

/** Another channel: the phone. */
export const callInstead: Play<'call-instead'> = {
  code: 'call-instead',
  kind: 'chase',
  words: 'script',
  byMail: false,
};
