import type { Play } from './play.ts';

/** The manager looks at it privately; never on the rep’s card. */
export const managerReview: Play<'manager-review'> = {
  code: 'manager-review',
  kind: 'internal',
  words: 'note',
  byMail: false,
};
