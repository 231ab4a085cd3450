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
  let lastTheirs: Touch | null = null;
  let silentFrom = 0;
  for (const t of situation.touches) {
    if (t.channel === 'page') continue;
    if (t.direction !== 'ours') {
      if (!t.human) continue;
      lastTheirs = t;
      if (t.courtesy) continue;
      silentFrom = offers.length;
      const words = t.reading?.words.find((w) => w.code === 'asks-for-offer');
      if (words) asked = { quote: words.quote, touch: t };
      continue;
    }
    if (!t.delivered || t.courtesy || t.channel === 'call') continue;
    const fresh: Offer['askedFor'] = asked !== null && t.at - asked.touch.at < PATIENCE_MS ? asked : null;
    const calledOffer = t.reading?.words.some((w) => w.code === 'sends-offer') ?? false;
    if (calledOffer || (fresh !== null && fresh.touch === lastTheirs)) {
      offers.push({ touch: t, askedFor: fresh, stillSilent: true });
      asked = null;
    }
  }
  for (let i = 0; i < silentFrom; i += 1) (offers[i] as Offer).stillSilent = false;
  return offers;
}
