/** Where a deal stood and whose it was at a moment, from the histories HubSpot keeps; without one, as it is now. */
import type { Change, DealFact, Instant, PortalFacts } from '../deal/facts.ts';

function valueAt(history: readonly Change[] | undefined, at: Instant): string | null | undefined {
  return history?.findLast((c) => c.at <= at)?.value;
}

export function placeAt(deal: DealFact, at: Instant): { pipelineId: string; stageId: string } {
  const first = (name: string): string | null | undefined => deal.history[name]?.[0]?.value;
  return {
    pipelineId: valueAt(deal.history['pipeline'], at) ?? first('pipeline') ?? deal.pipelineId,
    stageId: valueAt(deal.history['dealstage'], at) ?? first('dealstage') ?? deal.stageId,
  };
}

export function ownerAt(deal: DealFact, at: Instant): string | null {
  const then = valueAt(deal.history['hubspot_owner_id'], at);
  return then === undefined ? (deal.history['hubspot_owner_id']?.[0]?.value ?? deal.ownerId) : then;
}

export type Outcome = 'won' | 'lost';

/** Won or lost by a moment, and since when; null while it is open. A stage nobody knows is open unless HubSpot says closed. */
export function closedBy(deal: DealFact, portal: PortalFacts, at: Instant): { outcome: Outcome; at: Instant } | null {
  const { pipelineId, stageId } = placeAt(deal, at);
  const outcome = outcomeOf(portal, pipelineId, stageId, deal);
  if (!outcome) return null;
  // The deal closed when it first came to a closed stage after it was last open.
  const moves = deal.history['dealstage']?.filter((c) => c.at <= at) ?? [];
  let since: Instant | null = null;
  for (let i = moves.length - 1; i >= 0; i -= 1) {
    const move = moves[i] as Change;
    if (move.value === null || outcomeOf(portal, placeAt(deal, move.at).pipelineId, move.value, null) === null) break;
    since = move.at;
  }
  return { outcome, at: since ?? Math.min(deal.closeDate ?? at, at) };
}

function outcomeOf(portal: PortalFacts, pipelineId: string, stageId: string, deal: DealFact | null): Outcome | null {
  const stage = portal.pipelines.find((p) => p.id === pipelineId)?.stages.find((s) => s.id === stageId);
  if (stage) return !stage.closed ? null : (stage.probability ?? 0) > 0.5 ? 'won' : 'lost';
  if (deal?.properties['hs_is_closed'] !== 'true') return null;
  return deal.properties['hs_is_closed_won'] === 'true' ? 'won' : 'lost';
}
