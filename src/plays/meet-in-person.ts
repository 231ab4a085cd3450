import type { Play } from './play.ts';

/** Another channel: a visit. */
export const meetInPerson: Play<'meet-in-person'> = {
  code: 'meet-in-person',
  kind: 'chase',
  words: 'script',
  byMail: false,
};
