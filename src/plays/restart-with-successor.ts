import type { Play } from './play.ts';

/** Begin again with the new person. */
export const restartWithSuccessor: Play<'restart-with-successor'> = {
  code: 'restart-with-successor',
  kind: 'chase',
  words: 'message',
  byMail: true,
};
