import type { Play } from './play.ts';

/** Nothing until a day. */
export const waitItOut: Play<'wait-it-out'> = { code: 'wait-it-out', kind: 'pause', words: 'note', byMail: false };
