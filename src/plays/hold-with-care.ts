import type { Play } from './play.ts';

/** A kind word with no selling in it; the day only is kept. */
export const holdWithCare: Play<'hold-with-care'> = {
  code: 'hold-with-care',
  kind: 'care',
  words: 'message',
  byMail: false,
};
