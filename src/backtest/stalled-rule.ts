/**
 * HubSpot's own rule, for comparison on the same days: a deal is stalled when it has been in its stage a fifth longer
 * than the same owner's won deals were on average (`hs_is_stalled_after_timestamp`). A rule about the stage's age: it
 * knows nothing of who wrote last. Where an owner has won nothing through a stage, there is no average and no verdict.
 */
import { closedBy, ownerAt } from '../chances/deal-at.ts';
import type { Change, DealFact, DealFacts, Instant } from '../deal/facts.ts';
import { lookFrom } from './looks.ts';

const LONGER_THAN_MEAN = 1.2;

export interface StalledFlag {
  dealId: string;
  at: Instant;
  stageId: string;
}

/** A stay in one stage; `to` is null while it lasts. */
interface Stay {
  stageId: string;
  from: Instant;
  to: Instant | null;
}

/** How long an owner's won deals had stayed in a stage, growing as deals are won. */
interface Mean {
  at: Instant;
  sum: number;
  n: number;
}

export function stalledFlags(deals: readonly DealFacts[], looks: readonly Instant[]): StalledFlag[] {
  const end = looks.at(-1) ?? 0;
  const means = meansOf(deals, end);
  return deals.flatMap(({ deal, portal }) => {
    const closedStages = new Set(portal.pipelines.flatMap((p) => p.stages.filter((s) => s.closed).map((s) => s.id)));
    const flags: StalledFlag[] = [];
    for (const stay of staysOf(deal)) {
      if (closedStages.has(stay.stageId)) continue;
      for (let i = lookFrom(looks, stay.from); i < looks.length; i += 1) {
        const at = looks[i] as Instant;
        if (stay.to !== null && at >= stay.to) break;
        const mean = meanAt(means.get(`${ownerAt(deal, at)}/${stay.stageId}`), at);
        if (mean === null || at - stay.from <= LONGER_THAN_MEAN * mean) continue;
        flags.push({ dealId: deal.id, at, stageId: stay.stageId });
        break;
      }
    }
    return flags;
  });
}

function staysOf(deal: DealFact): Stay[] {
  const moves = (deal.history['dealstage'] ?? []).filter((c): c is Change & { value: string } => c.value !== null);
  return moves
    .filter((move, i) => move.value !== moves[i - 1]?.value)
    .map((move, i, all) => ({ stageId: move.value, from: move.at, to: all[i + 1]?.at ?? null }));
}

function meansOf(deals: readonly DealFacts[], end: Instant): Map<string, Mean[]> {
  const won = deals
    .flatMap(({ deal, portal }) => {
      const closed = closedBy(deal, portal, end);
      return closed?.outcome === 'won' ? [{ deal, at: closed.at }] : [];
    })
    .sort((a, b) => a.at - b.at);
  const means = new Map<string, Mean[]>();
  for (const { deal, at } of won) {
    const inStage = new Map<string, number>();
    for (const stay of staysOf(deal))
      if (stay.to !== null && stay.to <= at)
        inStage.set(stay.stageId, (inStage.get(stay.stageId) ?? 0) + stay.to - stay.from);
    for (const [stageId, time] of inStage) {
      const key = `${ownerAt(deal, at)}/${stageId}`;
      const list = means.get(key) ?? [];
      const last = list.at(-1);
      list.push({ at, sum: (last?.sum ?? 0) + time, n: (last?.n ?? 0) + 1 });
      means.set(key, list);
    }
  }
  return means;
}

function meanAt(means: readonly Mean[] | undefined, at: Instant): number | null {
  const known = means?.findLast((m) => m.at <= at);
  return known ? known.sum / known.n : null;
}
