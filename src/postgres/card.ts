/** What the card reads of a deal beside its judgement, and clicks, each of them once (`ports/desk.ts`, CardStore). */
import type { Pool, PoolClient } from 'pg';
import { EFFECT_WORDS, FIELDS } from '../act/effects.ts';
import type { EffectKind } from '../act/effects.ts';
import { historyData } from '../card/history.ts';
import type { HistoryRow } from '../card/history.ts';
import type { Instant } from '../deal/facts.ts';
import type { State } from '../judgement.ts';
import type { CardAction, CardStore } from '../ports/desk.ts';
import type { TaskState } from '../watch/task-of.ts';
import { json, plain, plainOrNull } from './json.ts';
import { loadDeals } from './load.ts';
import type { OursSet } from './load.ts';
import { rows, transaction } from './pool.ts';
import type { Runs } from './pool.ts';
import type { Portals } from './portals.ts';
import type { Rouse } from './wake.ts';
import { dropFields, putEffects, putHistory } from './write-effects.ts';

const DEAL = `
select d.state, d.task, e.result ->> 'recordId' as record_id,
  (select coalesce(array_agg(distinct x.kind), '{}') from effects x
   where x.portal_id = $1 and x.deal_id = $2 and x.status = 'dead' and x.key not like '${FIELDS}%') as failed
from deals d left join effects e on e.portal_id = $1 and e.key = d.task ->> 'key'
where d.portal_id = $1 and d.deal_id = $2 and not d.gone`;

const HISTORY = `
select at, data from history where portal_id = $1 and deal_id = $2 order by at desc, seq desc limit $3`;

const NEW_CLICK = `
insert into card_actions (portal_id, key, deal_id, ask, at) values ($1, $2, $3, $4, $5) on conflict do nothing returning key`;

/**
 * The first click that asked the same of the deal, but for its key. One that HubSpot refused may be tried again, one that
 * was taken back may be done again, and one from before the end of a dry run wrote nothing: it lacks the effect ($6).
 */
const SAME = `
select c.key from history h join card_actions c on c.portal_id = $1 and c.key = h.data ->> 'key'
where h.portal_id = $1 and h.deal_id = $2 and h.at >= $4 and c.key <> $3
  and case when h.kind = 'play' then c.ask::jsonb #- '{2,key}' = $5::jsonb #- '{2,key}' else false end
  and coalesce(c.answer ->> 'ok', 'true') = 'true'
  and ($6::text is null or exists (select 1 from effects e where e.portal_id = $1 and e.key = c.key || $6))
  and not exists (select 1 from history u where u.portal_id = $1 and u.deal_id = $2 and u.kind = 'undo'
                  and u.data ->> 'of' = c.key)
order by h.seq limit 1`;

const DEAL_DUE = `
update deals set gen = gen + 1, leased_until = null, look_at = least(look_at, $3)
where portal_id = $1 and deal_id = $2 and not gone`;

export function makeCard(pool: Pool, portals: Portals, rouse: Rouse): CardStore {
  return {
    desk: (portalId) => portals.get(portalId),
    load: (portalId, dealIds, now) => loadDeals(pool, portals, portalId, dealIds, now),
    async deal(portalId, dealId) {
      const [row] = await rows<{
        state: State | null;
        task: TaskState | null;
        record_id: string | null;
        failed: EffectKind[];
      }>(pool, 'card-deal', DEAL, [portalId, dealId]);
      if (!row) return null;
      const failed = row.failed.flatMap((kind) => EFFECT_WORDS[kind] ?? []);
      return { state: row.state, task: row.task, taskRecordId: row.record_id, failed };
    },
    async history(portalId, dealId, limit) {
      const found = await rows<{ at: Instant; data: unknown }>(pool, 'card-history', HISTORY, [
        portalId,
        dealId,
        limit,
      ]);
      // An entry of a later version is not understood here, and is no reason to show nothing.
      return found.flatMap(({ at, data }): HistoryRow[] => {
        const parsed = historyData.safeParse(data);
        return parsed.success ? [{ at, data: parsed.data }] : [];
      });
    },
    same: (portalId, action) => sameAs(pool, portalId, action, action.sameSince),
    async act(portalId, action, now, wall) {
      const took = await transaction(pool, (client) => click(client, portalId, action, now, wall));
      if (took === 'new') {
        rouse('effects');
        rouse('deals');
      }
      return took;
    },
    async prior(portalId, key) {
      const [row] = await rows<{ ask: string; answer: unknown }>(
        pool,
        'card-prior',
        'select ask, answer from card_actions where portal_id = $1 and key = $2',
        [portalId, key],
      );
      return row ?? null;
    },
    async keepAnswer(portalId, key, answer) {
      await rows(pool, 'card-answer', 'update card_actions set answer = $3 where portal_id = $1 and key = $2', [
        portalId,
        key,
        json(answer),
      ]);
    },
    // Somebody who judges it at this moment does so with what was known before: that work is void, as with news.
    async hurry(portalId, dealId, now) {
      await rows(
        pool,
        'card-hurry',
        `update deals set gen = gen + 1, leased_until = null, look_at = least(look_at, $3)
         where portal_id = $1 and deal_id = $2 and not gone
         and (look_at is null or look_at > $3 or leased_until > clock_timestamp())`,
        [portalId, dealId, now],
      );
      rouse('deals');
    },
  };
}

async function click(
  client: PoolClient,
  portalId: number,
  action: CardAction,
  now: Instant,
  wall: Instant,
): ReturnType<CardStore['act']> {
  const { key, dealId, effects, history, sameSince } = action;
  const ask = plain(action.ask);
  // A second click with the same key waits here until the first is written, and then finds it.
  const fresh = await rows(client, 'click-new', NEW_CLICK, [portalId, key, dealId, ask, now]);
  if (fresh.length === 0) {
    const [before] = await rows<{ ask: string }>(
      client,
      'click-before',
      'select ask from card_actions where portal_id = $1 and key = $2',
      [portalId, key],
    );
    return before?.ask === ask ? 'done' : 'other';
  }
  if (sameSince !== undefined) {
    // Of two at the same moment the second waits here until the first is written, and then finds it.
    await rows(client, 'click-lock', 'select 1 from deals where portal_id = $1 and deal_id = $2 for update', [
      portalId,
      dealId,
    ]);
    const same = await sameAs(client, portalId, action, sameSince);
    if (same !== null) return { sameAs: same };
  }
  await rows(client, 'click-due', DEAL_DUE, [portalId, dealId, now]);
  // What was judged before the click is not told after it; the next look tells anew.
  if ((await dropFields(client, portalId, [dealId])).length > 0)
    await rows(client, 'click-told', 'update deals set told = null where portal_id = $1 and deal_id = $2', [
      portalId,
      dealId,
    ]);
  await putEffects(
    client,
    portalId,
    effects.map((effect) => ({ ...effect, dealId })),
    now,
  );
  await putHistory(
    client,
    portalId,
    history.map((data) => ({ dealId, data })),
    now,
  );
  await putSaid(client, portalId, action, now);
  if (action.ours) await putOurs(client, portalId, dealId, action.ours, now, wall);
  if (action.undoes !== null)
    for (const table of ['corrections', 'presses', 'settled'])
      await rows(client, `undo-${table}`, `update ${table} set undone = true where portal_id = $1 and key = $2`, [
        portalId,
        action.undoes,
      ]);
  return 'new';
}

async function sameAs(
  db: Runs,
  portalId: number,
  { key, ask, dealId, effects }: Pick<CardAction, 'key' | 'ask' | 'dealId' | 'effects'>,
  since: Instant,
): Promise<string | null> {
  const mark = effects[0]?.key.slice(key.length) ?? null;
  const found = await rows<{ key: string }>(db, 'click-same', SAME, [portalId, dealId, key, since, plain(ask), mark]);
  return found[0]?.key ?? null;
}

async function putSaid(client: PoolClient, portalId: number, action: CardAction, now: Instant): Promise<void> {
  const { key, dealId, correction, pressed, settled } = action;
  if (correction)
    await rows(
      client,
      'put-correction',
      `insert into corrections (portal_id, key, deal_id, at, by_whom, not_reason, instead)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [portalId, key, dealId, now, plainOrNull(action.by), correction.not, correction.instead],
    );
  if (pressed)
    await rows(
      client,
      'put-press',
      `insert into presses (portal_id, key, deal_id, owner_id, at, play, because)
       select $1, $2, $3, (select owner_id from deals where portal_id = $1 and deal_id = $3), $4, $5, $6`,
      [portalId, key, dealId, now, pressed.play, pressed.because],
    );
  for (const [n, { at, source, says }] of settled.entries())
    await rows(
      client,
      'put-settled',
      `insert into settled (portal_id, key, n, deal_id, at, source_type, source_id, says)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [portalId, key, n, dealId, at, source.type, source.id, says],
    );
}

async function putOurs(
  client: PoolClient,
  portalId: number,
  dealId: string,
  ours: NonNullable<CardAction['ours']>,
  now: Instant,
  wall: Instant,
): Promise<void> {
  const set: OursSet = Object.fromEntries(
    Object.entries(ours).map(([name, value]) => [name, { value, at: now, wall }]),
  );
  await rows(
    client,
    'put-ours',
    `update deals set ours = coalesce(ours, '{}') || $3::jsonb where portal_id = $1 and deal_id = $2`,
    [portalId, dealId, json(set)],
  );
}
