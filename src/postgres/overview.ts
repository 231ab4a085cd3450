/** Open deals as the overview shows them, plays pressed, and what an account taught (`ports/desk.ts`, `ports/store.ts`). */
import type { Pool } from 'pg';
import type { OverviewStore, StoredDeal } from '../ports/desk.ts';
import type { KnowledgeStore, Pressed } from '../ports/store.ts';
import { json } from './json.ts';
import { rows, transaction } from './pool.ts';
import type { Portals } from './portals.ts';

const OPEN_DEALS = `
select deal_id as "dealId", name, owner_id as "ownerId", pipeline_id as "pipelineId", stage_id as "stageId", amount,
       currency, judgement
from deals
where portal_id = $1 and open and not gone and judgement is not null and ($2::text[] is null or owner_id = any ($2))
order by deal_id`;

const PRESSED = `
select p.deal_id as "dealId", p.owner_id as "ownerId", p.at, p.play, p.because,
  (select coalesce(jsonb_agg(jsonb_build_object('at', h.at, 'to', h.data ->> 'to') order by h.seq), '[]')
   from history h where h.portal_id = $1 and h.deal_id = p.deal_id and h.kind = 'state' and h.at > p.at) as then
from presses p where p.portal_id = $1 and p.at >= $2 and not p.undone order by p.at, p.key`;

const TEACH_DEALS = `
update deals d set teaching = t.teaching
from jsonb_to_recordset($2::jsonb) t (deal_id text, teaching jsonb)
where d.portal_id = $1 and d.deal_id = t.deal_id and d.teaching is distinct from t.teaching`;

const BATCH = 500;

export function makeOverview(pool: Pool, portals: Portals): OverviewStore & KnowledgeStore {
  return {
    desk: (portalId) => portals.get(portalId),
    openDeals: (portalId, owners) =>
      rows<StoredDeal & Record<string, unknown>>(pool, 'overview-open', OPEN_DEALS, [portalId, owners]),
    async hasOpenDeals(portalId) {
      const found = await rows(
        pool,
        'overview-any',
        'select 1 from deals where portal_id = $1 and open and not gone and judgement is not null limit 1',
        [portalId],
      );
      return found.length > 0;
    },
    async dealIds(portalId, after, limit) {
      const found = await rows<{ deal_id: string }>(
        pool,
        'deal-ids',
        'select deal_id from deals where portal_id = $1 and not gone and deal_id > $2 order by deal_id limit $3',
        [portalId, after ?? '', limit],
      );
      return found.map((row) => row.deal_id);
    },
    async putTeaching(portalId, portal, deals) {
      const sorted = [...deals].sort((a, b) => (a.dealId < b.dealId ? -1 : 1));
      // In steps: nobody who writes deals waits for all of them.
      for (let i = 0; i < sorted.length; i += BATCH) {
        const part = sorted.slice(i, i + BATCH).map((one) => ({ deal_id: one.dealId, teaching: one }));
        await transaction(pool, (client) => rows(client, 'teach-deals', TEACH_DEALS, [portalId, json(part)]));
      }
      await rows(
        pool,
        'teach-portal',
        'update portals set teaching = $2, taught_at = $3, rev = rev + 1 where portal_id = $1',
        [portalId, json(portal), portal.at],
      );
    },
    async teaching(portalId) {
      return (await portals.get(portalId))?.teaching ?? null;
    },
    pressed: (portalId, since) => rows<Pressed & Record<string, unknown>>(pool, 'pressed', PRESSED, [portalId, since]),
  };
}
