/** Our messages that wait for an answer, beside what the account allows. */
import type { Touches } from '../../extensions/app/packages/shared/contract.ts';
import { touchesUsed } from '../plays/guards/touch-cap.ts';
import { addressee } from '../plays/recipient.ts';
import type { Situation } from '../situation.ts';
import { cardWords } from './words.ts';

/** Counted for the person the next message would go to, across all deals; that is what the caps count. */
export function touchesOf(situation: Situation): Touches {
  const { settings } = situation;
  const to = addressee(situation);
  const used = to === null ? { today: 0, unanswered: 0 } : touchesUsed(situation, to);
  const within = settings.touchesWithin;
  const says =
    used.unanswered === 0
      ? cardWords.touches.none(within)
      : used.unanswered === 1
        ? cardWords.touches.one(within)
        : cardWords.touches.many(used.unanswered, within);
  return {
    unanswered: used.unanswered,
    unansweredCap: settings.touchesUnanswered,
    within,
    today: used.today,
    perDayCap: settings.touchesPerDay,
    says,
  };
}
