/** The cap is per person, across all deals: a buyer does not care which of our deals a message belongs to. */
import type { Instant } from '../../deal/facts.ts';
import type { Situation } from '../../situation.ts';
import { addressee } from '../recipient.ts';
import type { Play } from '../play.ts';
import type { Block, Guard } from './guard.ts';

interface PersonTouch {
  at: Instant;
  ours: boolean;
  /** A call of this deal; what the other deals' touches were is not known. */
  call: boolean;
}

/**
 * Ours and theirs with one address, oldest first. This deal's own come from the deal itself, because what is known of
 * the account may be older; the other deals' from there.
 */
function touchesWith(situation: Situation, address: string): readonly PersonTouch[] {
  const here = situation.touches
    .filter(
      (t) =>
        t.channel !== 'page' && t.buyers.includes(address) && (t.direction !== 'ours' || (t.delivered && !t.courtesy)),
    )
    .filter((t) => t.direction === 'ours' || t.human)
    .map((t) => ({ at: t.at, ours: t.direction === 'ours', call: t.channel === 'call' }));
  const elsewhere = (situation.account?.touchesToPerson?.get(address) ?? [])
    .filter((t) => t.dealId !== situation.facts.deal.id && (t.ours || t.human))
    .map((t) => ({ at: t.at, ours: t.ours, call: false }));
  if (elsewhere.length === 0) return here;
  // A message that hangs on several deals reached them once.
  const once = new Map([...elsewhere, ...here].map((t) => [`${t.at}/${t.ours}`, t]));
  return [...once.values()].sort((a, b) => a.at - b.at);
}

/** How much of the cap one person has had: today, and unanswered within the settings' working days; `calls` of these. */
export function touchesUsed(
  situation: Situation,
  address: string,
): { today: number; unanswered: number; calls: number } {
  const { at, calendar, settings } = situation;
  const today = calendar.dayOf(at);
  const used = { today: 0, unanswered: 0, calls: 0 };
  let answered = false;
  const touches = touchesWith(situation, address);
  for (let i = touches.length - 1; i >= 0; i -= 1) {
    const t = touches[i] as PersonTouch;
    if (t.at > at) continue;
    if (!t.ours) answered = true;
    else {
      if (calendar.dayOf(t.at) === today) used.today += 1;
      if (!answered && calendar.between(t.at, at) <= settings.touchesWithin) {
        used.unanswered += 1;
        if (t.call) used.calls += 1;
      }
    }
    if (calendar.between(t.at, at) > settings.touchesWithin) break;
  }
  return used;
}

/** For whoever the message goes to unless the rep chooses somebody else. */
export const touchCapGuard: Guard = (situation, _reasons, play) => {
  const to = addressee(situation);
  return to === null ? null : touchCap(situation, play, to);
};

/**
 * Blocks another chase of one person once the day's or the unanswered cap is reached. A goodbye is free of the latter: it
 * ends the chase. So is another channel, for it is the way out (DOMAIN 5): a call is capped by the calls alone.
 * `address` in small letters.
 */
export function touchCap(situation: Situation, play: Play, address: string): Block | null {
  if (play.kind !== 'chase' && play.kind !== 'close') return null;
  const { touchesUnanswered, touchesPerDay } = situation.settings;
  const used = touchesUsed(situation, address);
  const isCall = play.words === 'script';
  if (touchesUnanswered > 0 && play.kind === 'chase') {
    if (isCall && used.calls >= touchesUnanswered)
      return { code: 'touch-cap-calls', n: used.calls, offersInstead: ['wait-it-out'] };
    if (!isCall && used.unanswered >= touchesUnanswered)
      return { code: 'touch-cap-unanswered', n: used.unanswered, offersInstead: ['call-instead', 'wait-it-out'] };
  }
  if (touchesPerDay > 0 && play.words !== 'note' && used.today >= touchesPerDay)
    return {
      code: 'touch-cap-day',
      n: used.today,
      day: situation.calendar.workingDayAfter(situation.calendar.dayOf(situation.at), 1),
      offersInstead: ['wait-it-out'],
    };
  return null;
}
