import type { Play } from './play.ts';

/** Work with whoever answers. */
export const goThroughAssistant: Play<'go-through-assistant'> = {
  code: 'go-through-assistant',
  kind: 'chase',
  words: 'message',
  byMail: true,
};
