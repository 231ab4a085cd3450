/** A snooze: the deal does not age until a day. Only what a person held can be released by a person. */
import { deedOf, refusal } from './acting.ts';
import type { Decide } from './acting.ts';
import { asProperties } from './ours.ts';
import type { HoldPost } from './posts.ts';
import { fieldsNow } from './settle.ts';
import { cardWords } from './words.ts';

export function snooze(post: HoldPost): Decide {
  return ({ seen }, by) => {
    const { situation, judgement } = seen;
    const w = cardWords;
    if (judgement.state === 'closed') return refusal('blocked', w.refused.closed);
    const until = post.action === 'hold' ? post.until : null;
    if (until === null && situation.facts.deal.ours.holdUntil === null) return refusal('not-found', w.refused.noHold);
    if (until !== null && until <= situation.calendar.dayOf(situation.at))
      return refusal('bad-request', w.refused.needsLater);
    const ours = { holdUntil: until };
    const key = `${post.key}:deal`;
    return {
      action: deedOf({
        ours,
        effects: [{ key, payload: { kind: 'deal-properties', values: asProperties(ours) } }],
        history: [{ kind: 'hold', key: post.key, until, by, before: fieldsNow(situation, ours) }],
      }),
      happened: until === null ? w.happened.released : w.happened.held(until),
      needed: [key],
      composer: null,
      undo: until !== null,
    };
  };
}
