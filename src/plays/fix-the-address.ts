import type { Play } from './play.ts';

/** Find a way to reach them. */
export const fixTheAddress: Play<'fix-the-address'> = {
  code: 'fix-the-address',
  kind: 'internal',
  words: 'note',
  byMail: false,
};
