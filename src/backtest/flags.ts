/** From runs to flags: each spell of missed or dark is raised once, on the first look that saw it. */
import { ownerAt, placeAt } from '../chances/deal-at.ts';
import type { DealFacts, Instant } from '../deal/facts.ts';
import type { Run } from './replay.ts';

export interface Flag {
  dealId: string;
  /** The look that saw it first. */
  at: Instant;
  state: 'missed' | 'dark';
  anchor: Instant;
  pipelineId: string;
  stageId: string;
  ownerId: string | null;
  /** It stood so already when the replay began. */
  fromTheStart: boolean;
  /** Looks during which the spell lasted: pairs of first (included) and last (not). */
  spans: [number, number][];
}

export function flagsOf(facts: DealFacts, runs: readonly Run[], looks: readonly Instant[]): Flag[] {
  const flags = new Map<Instant, Flag>();
  for (const run of runs) {
    if ((run.state !== 'missed' && run.state !== 'dark') || run.anchor === null) continue;
    const known = flags.get(run.anchor);
    if (known) {
      known.spans.push([run.from, run.to]);
      continue;
    }
    const at = looks[run.from] as Instant;
    flags.set(run.anchor, {
      dealId: facts.deal.id,
      at,
      state: run.state,
      anchor: run.anchor,
      ...placeAt(facts.deal, at),
      ownerId: ownerAt(facts.deal, at),
      fromTheStart: run.from === 0 && (facts.deal.createdAt ?? 0) < at,
      spans: [[run.from, run.to]],
    });
  }
  return [...flags.values()];
}
