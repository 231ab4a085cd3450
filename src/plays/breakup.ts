import type { Play } from './play.ts';

/** Permission to say no; the ball is theirs. */
export const breakup: Play<'breakup'> = { code: 'breakup', kind: 'close', words: 'message', byMail: true };
