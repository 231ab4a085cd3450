import type { Play } from './play.ts';

/** First give what they wait for. */
export const answerThem: Play<'answer-them'> = { code: 'answer-them', kind: 'answer', words: 'message', byMail: true };
