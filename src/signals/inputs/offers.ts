/** Offers, quotes and information we sent, and whether they had asked for it. */
import type { Touch } from '../../deal/touch.ts';
import type { Situation } from '../../situation.ts';

export interface Offer {
  touch: Touch;
  /** The words with which they asked for it, when they did. */
  askedFor: { quote: string; touch: Touch } | null;
  /** Nothing of theirs since. */
  stillSilent: boolean;
}

const PATIENCE_MS = 21 * 86_400_000;

/** Oldest first. Our answer to a request for a price counts as an offer even when it does not call itself one. */
export function offersOf(situation: Situation): Offer[] {
  const offers: Offer[] = [];
  let asked: { quote: string; touch: Touch } | null = null;
  for (const t of situation.touches) {
    if (t.channel === 'page') continue;
    if (t.direction !== 'ours') {
      if (t.human && !t.courtesy) {
        for (const o of offers) o.stillSilent = false;
        const words = t.reading?.words.find((w) => w.code === 'asks-for-offer');
        if (words) asked = { quote: words.quote, touch: t };
      }
      continue;
    }
    if (!t.delivered || t.courtesy || t.channel === 'call') continue;
    const fresh: { quote: string; touch: Touch } | null =
      asked !== null && t.at - asked.touch.at < PATIENCE_MS ? asked : null;
    const calledOffer = t.reading?.words.some((w) => w.code === 'sends-offer') ?? false;
    if (calledOffer || (fresh !== null && fresh.touch === lastTheirsBefore(situation, t))) {
      offers.push({ touch: t, askedFor: fresh, stillSilent: true });
      asked = null;
    }
  }
  return offers;
}

function lastTheirsBefore(situation: Situation, touch: Touch): Touch | null {
  const { touches } = situation;
  for (let i = touches.indexOf(touch) - 1; i >= 0; i -= 1) {
    const t = touches[i] as Touch;
    if (t.direction !== 'ours' && t.human && t.channel !== 'page') return t;
  }
  return null;
}
