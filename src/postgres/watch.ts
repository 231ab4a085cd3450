/** Deals that are due: taken, and what was concluded written together (`ports/desk.ts`, WatchStore). */
import type { Pool, PoolClient } from 'pg';
import type { Instant } from '../deal/facts.ts';
import type { State } from '../judgement.ts';
import type { ClaimedDeal, Looked, WatchStore } from '../ports/desk.ts';
import type { TaskState } from '../watch/task-of.ts';
import type { Told } from '../watch/told.ts';
import { CAUGHT_UP } from './caught-up.ts';
import { FREE, LEASE_SECONDS, Turns } from './claim.ts';
import { json } from './json.ts';
import { loadDeals } from './load.ts';
import { rows, transaction } from './pool.ts';
import type { Portals } from './portals.ts';
import type { Rouse } from './wake.ts';
import { putEffects, putHistory } from './write-effects.ts';

/** Half-read deals look quieter than they are: while a first sync reads the open ones, none is judged, nor after a reconnect. */
const DUE = `
select 1 from deals d where d.portal_id = p.portal_id and d.look_at <= $2 and ${FREE}
  and (p.sync is null or p.sync ->> 'openDoneAt' is not null) and ${CAUGHT_UP}
order by d.look_at limit 1`;

/** Our task as it became a record, whether that record was deleted since, and when a rep last decided about the deal. */
const TAKE = `
with due as (
  select deal_id from deals where portal_id = $1 and look_at <= $2 and ${FREE}
  order by look_at, amount desc nulls last limit $3 for update skip locked
), taken as (
  update deals d set gen = d.gen + 1, leased_until = clock_timestamp() + interval '${LEASE_SECONDS} seconds'
  from due where d.portal_id = $1 and d.deal_id = due.deal_id
  returning d.deal_id, d.gen, d.look_at, d.amount, d.state, d.task, d.told
)
select t.deal_id, t.gen, t.look_at, t.state, t.task, t.told, e.result ->> 'recordId' as record_id,
       r.id is not null and r.fact is null as record_gone,
       greatest(
         (select max(c.at) from corrections c where c.portal_id = $1 and c.deal_id = t.deal_id),
         (select max(p.at) from presses p where p.portal_id = $1 and p.deal_id = t.deal_id)) as clicked_at
from taken t
left join effects e on e.portal_id = $1 and e.key = t.task ->> 'key'
left join records r on r.portal_id = $1 and r.type = 'tasks' and r.id = e.result ->> 'recordId'
order by t.look_at, t.amount desc nulls last`;

interface TakenRow {
  deal_id: string;
  gen: number;
  look_at: Instant;
  state: State | null;
  task: TaskState | null;
  told: Told | null;
  record_id: string | null;
  record_gone: boolean;
  clicked_at: Instant | null;
}

/** Only what nobody touched since it was taken. */
const HELD = `
select d.deal_id from jsonb_to_recordset($2::jsonb) l (deal_id text, gen bigint)
join deals d on d.portal_id = $1 and d.deal_id = l.deal_id and d.gen = l.gen
order by d.deal_id for update of d`;

/** A deal that is gone, or could not be judged, keeps its last judgement. */
const FINISH = `
update deals d set look_at = l.look_at, leased_until = null, task = l.task,
  told = case when l.keeps_told then d.told else l.told end,
  judgement = coalesce(l.judgement, d.judgement), state = coalesce(l.judgement ->> 'state', d.state),
  judged_at = case when l.judgement is null then d.judged_at else $3 end,
  settings_version = case when l.judgement is null then d.settings_version else $4 end
from jsonb_to_recordset($2::jsonb) l (deal_id text, look_at bigint, judgement jsonb, task jsonb, keeps_told boolean, told jsonb)
where d.portal_id = $1 and d.deal_id = l.deal_id`;

const PLACE = `
insert into task_days (portal_id, owner, day, used) values ($1, $2, $3, 1)
on conflict (portal_id, owner, day) do update set used = task_days.used + 1 where task_days.used < $4
returning used`;

export function makeWatch(pool: Pool, portals: Portals, rouse: Rouse): WatchStore {
  const turns = new Turns<TakenRow>(pool, { name: 'deals', hasWork: DUE, take: TAKE });
  return {
    async claimDeals(now, limit) {
      const claim = await turns.claim(now, limit);
      return claim && { portalId: claim.portalId, deals: claim.taken.map(claimedOf) };
    },
    load: (portalId, dealIds, now) => loadDeals(pool, portals, portalId, dealIds, now),
    async finishDeals(portalId, looked, settingsVersion, now) {
      if (looked.length === 0) return;
      const effects = await transaction(pool, (client) => finish(client, portalId, looked, settingsVersion, now));
      if (effects > 0) rouse('effects');
    },
  };
}

function claimedOf(row: TakenRow): ClaimedDeal {
  return {
    dealId: row.deal_id,
    gen: row.gen,
    dueAt: row.look_at,
    state: row.state,
    task: row.task,
    taskRecordId: row.record_id,
    taskGone: row.record_gone,
    clickedAt: row.clicked_at,
    told: row.told,
  };
}

async function finish(
  client: PoolClient,
  portalId: number,
  looked: readonly Looked[],
  settingsVersion: number,
  now: Instant,
): Promise<number> {
  const held = await rows<{ deal_id: string }>(client, 'deals-held', HELD, [
    portalId,
    json(looked.map(({ dealId, gen }) => ({ deal_id: dealId, gen }))),
  ]);
  const still = new Set(held.map((row) => row.deal_id));
  // Sorted: places in an owner's day are rows too, and are locked in one order by everybody.
  const mine = looked.filter(({ dealId }) => still.has(dealId));
  const outcomes = await withinBudgets(client, portalId, mine);
  if (outcomes.length === 0) return 0;
  await rows(client, 'deals-finish', FINISH, [
    portalId,
    json(
      outcomes.map((one) => ({
        deal_id: one.dealId,
        look_at: one.lookAt === null ? null : Math.ceil(one.lookAt),
        judgement: one.judgement,
        task: one.task,
        keeps_told: one.told === undefined,
        told: one.told ?? null,
      })),
    ),
    now,
    settingsVersion,
  ]);
  const effects = outcomes.flatMap(({ dealId, effects: list }) => list.map((effect) => ({ ...effect, dealId })));
  await putEffects(client, portalId, effects, now);
  const history = outcomes.flatMap(({ dealId, history: list }) => list.map((data) => ({ dealId, data })));
  await putHistory(client, portalId, history, now);
  await putTouches(client, portalId, outcomes);
  return effects.length;
}

/** A new task takes a place in its owner's day; in a full day the deal is written as one that waits. */
async function withinBudgets(client: PoolClient, portalId: number, looked: readonly Looked[]): Promise<Looked[]> {
  const full = new Set<Looked>();
  const asks = looked.filter((one) => one.budget !== null);
  const dayOf = ({ budget }: Looked) => `${budget?.owner} ${budget?.day}`;
  for (const one of [...asks].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))) {
    const { owner, day, most } = one.budget as NonNullable<Looked['budget']>;
    const place = most < 1 ? [] : await rows(client, 'task-place', PLACE, [portalId, owner, day, most]);
    if (place.length === 0) full.add(one);
  }
  return looked.map((one) => (full.has(one) && one.budget ? { ...one, ...one.budget.otherwise } : one));
}

const DROP_TOUCHES = 'delete from people_touches where portal_id = $1 and deal_id = any ($2::text[])';
const PUT_TOUCHES = `
insert into people_touches (portal_id, email, deal_id, at, ours, human)
select $1, t.email, t.deal_id, t.at, t.ours, t.human
from jsonb_to_recordset($2::jsonb) t (email text, deal_id text, at bigint, ours boolean, human boolean)
on conflict (portal_id, email, deal_id, at, ours) do update set human = excluded.human or people_touches.human`;

async function putTouches(client: PoolClient, portalId: number, looked: readonly Looked[]): Promise<void> {
  const told = looked.filter((one) => one.touches !== undefined);
  if (told.length === 0) return;
  await rows(client, 'touches-drop', DROP_TOUCHES, [portalId, told.map((one) => one.dealId)]);
  const byKey = new Map(
    told.flatMap(({ dealId, touches }) =>
      (touches ?? []).map((t) => [`${t.email} ${dealId} ${t.at} ${t.ours}`, { ...t, deal_id: dealId }] as const),
    ),
  );
  const sorted = [...byKey].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, touch]) => touch);
  if (sorted.length > 0) await rows(client, 'touches-put', PUT_TOUCHES, [portalId, json(sorted)]);
}
