/** Puts wished-for effects and rows of history where they wait; the same key is one effect, however often it is wished for. */
import { FIELDS } from '../act/effects.ts';
import type { Instant } from '../deal/facts.ts';
import type { HistoryData } from '../card/history.ts';
import type { NewEffect } from '../ports/desk.ts';
import { FREE } from './claim.ts';
import { json } from './json.ts';
import { rows } from './pool.ts';
import type { Runs } from './pool.ts';

/**
 * One that was cancelled may be wished for again: the deal was restored. Whoever was at it when it was cancelled may have
 * done it, or be at it still: it keeps the lease, and is looked up first.
 */
const PUT = `
insert into effects (portal_id, key, deal_id, kind, payload, due_at, asked_at)
select $1, e.key, e.deal_id, e.payload ->> 'kind', e.payload, case when e.behind then 1 else 0 end, $3
from jsonb_to_recordset($2::jsonb) e (key text, deal_id text, payload jsonb, behind boolean)
on conflict (portal_id, key) do update
  set status = 'pending', payload = excluded.payload, kind = excluded.kind, due_at = 0, because = null,
      finished_at = null, gen = effects.gen + 1, tries = 0, may_have_happened = effects.gen > 0,
      asked_at = excluded.asked_at
  where effects.status = 'cancelled'`;

/** What was to be told of a judgement, and nobody has begun to. One that is under way is let finish; the next one waits for it. */
const DROP_FIELDS = `
delete from effects e where e.portal_id = $1 and e.deal_id = any ($2::text[]) and e.key like '${FIELDS}%'
  and e.status = 'pending' and ${FREE}
returning e.deal_id`;

/** Ids of the deals about which something was not told. */
export async function dropFields(client: Runs, portalId: number, dealIds: readonly string[]): Promise<string[]> {
  if (dealIds.length === 0) return [];
  const dropped = await rows<{ deal_id: string }>(client, 'effects-drop-fields', DROP_FIELDS, [portalId, dealIds]);
  return dropped.map((row) => row.deal_id);
}

/** In the order given: effects of a deal are done in it. */
export async function putEffects(
  client: Runs,
  portalId: number,
  effects: readonly (NewEffect & { dealId: string })[],
  now: Instant,
): Promise<void> {
  const byKey = new Map(effects.map((effect) => [effect.key, effect]));
  if (byKey.size === 0) return;
  const told = effects.filter((effect) => effect.behind).map((effect) => effect.dealId);
  await dropFields(client, portalId, [...new Set(told)].sort());
  const list = [...byKey.values()].map(({ key, dealId, payload, behind = false }) => ({
    key,
    deal_id: dealId,
    payload,
    behind,
  }));
  await rows(client, 'effects-put', PUT, [portalId, json(list), now]);
}

const HISTORY = `
insert into history (portal_id, deal_id, at, kind, data)
select $1, h.deal_id, $3, h.data ->> 'kind', h.data
from jsonb_to_recordset($2::jsonb) h (deal_id text, data jsonb)`;

export async function putHistory(
  client: Runs,
  portalId: number,
  entries: readonly { dealId: string; data: HistoryData }[],
  now: Instant,
): Promise<void> {
  if (entries.length === 0) return;
  const list = entries.map(({ dealId, data }) => ({ deal_id: dealId, data }));
  await rows(client, 'history-put', HISTORY, [portalId, json(list), now]);
}
