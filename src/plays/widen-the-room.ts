import type { Play } from './play.ts';

/** Ask who else decides. */
export const widenTheRoom: Play<'widen-the-room'> = {
  code: 'widen-the-room',
  kind: 'chase',
  words: 'message',
  byMail: true,
};
