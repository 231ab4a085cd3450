/** "Not this reason": the rep's reading is kept with the deal and moves the account's own base rates. */
import { deedOf, refusal } from './acting.ts';
import type { Decide } from './acting.ts';
import type { AnswerPost } from './posts.ts';
import { cardWords } from './words.ts';

export function correctReason(post: Extract<AnswerPost, { action: 'not-this-reason' }>): Decide {
  return ({ seen }, by) => {
    const { not, instead, key } = post;
    // What compares people is a manager's; nobody can name it from a card.
    if (not === 'seller-friction' || instead === 'seller-friction' || not === instead)
      return refusal('bad-request', cardWords.refused.noReason);
    if (seen.judgement.state === 'closed') return refusal('blocked', cardWords.refused.closed);
    return {
      action: deedOf({ correction: { not, instead }, history: [{ kind: 'reason', key, not, instead, by }] }),
      happened: cardWords.happened.corrected,
      needed: [],
      composer: null,
      undo: true,
    };
  };
}
