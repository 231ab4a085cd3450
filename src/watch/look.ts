/** One look at one deal: what reps settled is laid over the facts, the deal is judged, a correction goes before our guess. */
import { withCorrection } from '../card/corrected.ts';
import { withSettled } from '../card/settled.ts';
import type { Instant } from '../deal/facts.ts';
import { judgeSituation } from '../judge.ts';
import type { Judgement } from '../judgement.ts';
import type { LoadedDeal } from '../ports/desk.ts';
import type { Settings } from '../settings/declared.ts';
import { situate } from '../situate.ts';
import type { Situation } from '../situation.ts';

export interface Seen {
  situation: Situation;
  judgement: Judgement;
}

/** Watch, card and preview all look this way, so that they cannot differ. */
export function look(deal: LoadedDeal, settings: Settings, at: Instant): Seen {
  const situated = situate(withSettled(deal.facts, deal.settled), settings, at, deal.account);
  const judgement = judgeSituation(situated);
  return { situation: situated.situation, judgement: withCorrection(judgement, situated.situation, deal.correction) };
}

/**
 * When to look again. HubSpot's clock may run a little ahead of ours: a record that is "not yet there" is waited for,
 * else nobody would look at it before the next news.
 */
export function nextLook(deal: LoadedDeal, judgement: Judgement): Instant | null {
  const ahead = deal.facts.activities
    .map((a) => a.createdAt ?? 0)
    .filter((at) => at > judgement.at && at - judgement.at <= CLOCKS_DIFFER_MS);
  const moments = [...ahead.map((at) => at + 1), ...(judgement.lookAgainAt === null ? [] : [judgement.lookAgainAt])];
  // Never at once: a moment that is already here would make the watch look for ever.
  return moments.length === 0 ? null : Math.max(Math.min(...moments), judgement.at + SOONEST_MS);
}

const SOONEST_MS = 1_000;

const CLOCKS_DIFFER_MS = 10 * 60_000;
