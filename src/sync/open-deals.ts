import type { PortalFacts } from '../deal/facts.ts';
import type { RecordStore } from '../ports/records.ts';

/** Those of these deals that are stored and stand in an open stage, by id. */
export async function openDeals(
  portal: PortalFacts,
  store: Pick<RecordStore, 'facts'>,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const closed = new Set(portal.pipelines.flatMap((p) => p.stages.filter((stage) => stage.closed).map((s) => s.id)));
  const facts = await store.facts(
    portal.portalId,
    ids.map((id) => ({ type: 'deals', id })),
  );
  return new Set(facts.filter((fact) => fact.type === 'deals' && !closed.has(fact.stageId)).map((fact) => fact.id));
}
