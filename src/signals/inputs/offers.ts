/** Offers, quotes and information we sent, and whether they had asked for it. */
import type { Instant, Source } from '../../deal/facts.ts';
import type { Touch } from '../../deal/touch.ts';
import type { Situation } from '../../situation.ts';

export interface Offer {
  at: Instant;
  source: Source;
  /** The message it went out in; null where only a note of ours or the deal's stage says that it did. */
  touch: Touch | null;
  /** The words with which they asked for it, when they did. */
  askedFor: { quote: string; touch: Touch } | null;
  /** Nothing of theirs since. */
  stillSilent: boolean;
}

const DAY_MS = 86_400_000;
const PATIENCE_MS = 21 * DAY_MS;
/** A note and a stage that tell of an offer this near to one tell of the same. */
const SAME_OFFER_MS = 3 * DAY_MS;

/** "Proposal sent", "Contract issued": being moved there tells that one went out. */
const OUT =
  /\b(?:proposal|quote|quotation|offer|contract|pricing|order form|agreement)s?\b.{0,15}\b(?:sent|out|submitted|issued|delivered|shared)\b/i;

/** Oldest first. Our answer to a request for a price counts as an offer even when it does not call itself one. */
export function offersOf(situation: Situation): Offer[] {
  const offers: Offer[] = [];
  const told = toldOf(situation);
  let asked: { quote: string; touch: Touch } | null = null;
  let lastTheirs: Touch | null = null;
  let silentFrom = 0;
  const askedBefore = (at: Instant): Offer['askedFor'] =>
    asked !== null && at - asked.touch.at < PATIENCE_MS ? asked : null;
  const putTold = (before: Instant): void => {
    for (let next = told[0]; next && next.at < before; next = told[0]) {
      told.shift();
      if (next.at - (offers.at(-1)?.at ?? -Infinity) <= SAME_OFFER_MS) continue;
      offers.push({ ...next, touch: null, askedFor: askedBefore(next.at), stillSilent: true });
      asked = null;
    }
  };
  for (const t of situation.touches) {
    if (t.channel === 'page') continue;
    if (told.length > 0) putTold(t.at);
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
    const fresh = askedBefore(t.at);
    const calledOffer = t.reading?.words.some((w) => w.code === 'sends-offer') ?? false;
    if (calledOffer || (fresh !== null && fresh.touch === lastTheirs)) {
      const before = offers.at(-1);
      const isTold = before?.touch === null && t.at - before.at <= SAME_OFFER_MS && offers.length > silentFrom;
      if (isTold) offers.pop();
      offers.push({
        at: t.at,
        source: t.source,
        touch: t,
        askedFor: fresh ?? (isTold ? before.askedFor : null),
        stillSilent: true,
      });
      asked = null;
    }
  }
  putTold(Infinity);
  for (let i = 0; i < silentFrom; i += 1) (offers[i] as Offer).stillSilent = false;
  return offers;
}

/** What a note of ours or the deal's stage tells of offers, oldest first. */
function toldOf({ facts, at }: Situation): { at: Instant; source: Source }[] {
  const told: { at: Instant; source: Source }[] = [];
  for (const note of facts.activities)
    if (note.type === 'notes' && note.at <= at && note.reading?.words.some((w) => w.code === 'sends-offer'))
      told.push({ at: note.at, source: { type: 'notes', id: note.id } });
  const moves = facts.deal.history['dealstage'] ?? [];
  if (moves.length > 0) {
    const stages = facts.portal.pipelines.find((p) => p.id === facts.deal.pipelineId)?.stages ?? [];
    const out = new Set(stages.filter((s) => !s.closed && OUT.test(s.label)).map((s) => s.id));
    if (out.size > 0)
      for (const move of moves)
        if (move.value !== null && out.has(move.value) && move.at <= at)
          told.push({ at: move.at, source: { type: 'deals', id: facts.deal.id } });
  }
  return told.length > 1 ? told.sort((a, b) => a.at - b.at) : told;
}
