import type { Play } from './play.ts';

/** A question that fits the reason. */
export const checkIn: Play<'check-in'> = { code: 'check-in', kind: 'chase', words: 'message', byMail: true };
