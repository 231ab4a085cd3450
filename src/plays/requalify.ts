import type { Play } from './play.ts';

/** Check fit and qualification before more time goes in. */
export const requalify: Play<'requalify'> = { code: 'requalify', kind: 'chase', words: 'message', byMail: true };
