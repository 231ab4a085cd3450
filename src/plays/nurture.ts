import type { Play } from './play.ts';

/** Leave the sales process and wake up when the need returns. */
export const nurture: Play<'nurture'> = { code: 'nurture', kind: 'close', words: 'message', byMail: false };
