/** What was read of an account, written in one go: records, links, the deals' own rows and timers, the events that are done. */
import type { PoolClient } from 'pg';
import type { DealFact, Fact, Instant, PortalFacts } from '../deal/facts.ts';
import type { GoneRecord, RecordChanges } from '../ports/records.ts';
import { forgetPeople, rememberPeople } from './forget.ts';
import { json, plain } from './json.ts';
import { putLinks } from './links.ts';
import { rows } from './pool.ts';
import { closedStages } from './portals.ts';

export interface CommitOf {
  portal: PortalFacts;
  now: Instant;
  settleMs: number;
  done: readonly string[];
}

interface Row {
  type: string;
  id: string;
  fact: Fact | null;
  modified_at: Instant | null;
  read_at: Instant;
  for_good: boolean;
}

/** Of two readings the later one stays, and of one and the same moment the one HubSpot wrote later. */
const PUT_RECORDS = `
insert into records (portal_id, type, id, fact, modified_at, read_at, for_good)
select $1, r.type, r.id, r.fact, r.modified_at, r.read_at, r.for_good
from jsonb_to_recordset($2::jsonb)
  r (type text, id text, fact jsonb, modified_at bigint, read_at bigint, for_good boolean)
on conflict (portal_id, type, id) do update
  set fact = excluded.fact, modified_at = excluded.modified_at, read_at = excluded.read_at, for_good = excluded.for_good,
      once_known = case when excluded.fact is null and not excluded.for_good then records.once_known end
  where not records.for_good and (excluded.for_good or (records.read_at <= excluded.read_at
    and (records.modified_at is null or excluded.modified_at is null or records.modified_at <= excluded.modified_at)))
returning type, id`;

/** A deal that is new here, or back again, is looked at even when nobody said so. */
const PUT_DEALS = `
insert into deals (portal_id, deal_id, name, owner_id, pipeline_id, stage_id, amount, currency, open, look_at)
select $1, d.id, d.name, d.owner_id, d.pipeline_id, d.stage_id, d.amount, d.currency, d.open, $3
from jsonb_to_recordset($2::jsonb) d (id text, name text, owner_id text, pipeline_id text, stage_id text,
  amount double precision, currency text, open boolean)
on conflict (portal_id, deal_id) do update
  set name = excluded.name, owner_id = excluded.owner_id, pipeline_id = excluded.pipeline_id,
      stage_id = excluded.stage_id, amount = excluded.amount, currency = excluded.currency, open = excluded.open,
      gone = false, look_at = case when deals.gone then excluded.look_at else deals.look_at end,
      gen = case when deals.gone then deals.gen + 1 else deals.gen end`;

/** A task that is not made yet is as good as never wished for: a deal that comes back wishes for it anew. */
const GONE_DEALS = `
update deals set gone = true, open = false, look_at = null, leased_until = null, gen = gen + 1,
  task = case when exists (select 1 from effects e where e.portal_id = $1 and e.key = deals.task ->> 'key'
                           and e.status = 'pending') then null else task end
where portal_id = $1 and deal_id = any ($2::text[]) and not gone`;

const CANCEL = `
update effects set status = 'cancelled', because = 'the deal was deleted', finished_at = $3
where portal_id = $1 and deal_id = any ($2::text[]) and status = 'pending'`;

/**
 * The open task of a deal that is gone is closed, unless a rep finished it or threw it away. What made it gives up its key,
 * so that a deal that comes back may have a task again.
 */
const CLOSE_TASKS = `
with made as (
  update effects e set key = e.key || ':before:' || e.seq
  from deals d
  where d.portal_id = $1 and d.deal_id = any ($2::text[]) and d.task ->> 'stands' = 'open' and d.task ->> 'ended' = 'false'
    and e.portal_id = $1 and e.key = d.task ->> 'key' and e.status = 'done' and e.result ->> 'recordId' is not null
    and not exists (select 1 from records r where r.portal_id = $1 and r.type = 'tasks' and r.id = e.result ->> 'recordId'
                    and (r.fact is null or r.fact ->> 'status' = 'COMPLETED'))
  returning e.deal_id, e.key
), over as (
  update deals d set task = null from made m where d.portal_id = $1 and d.deal_id = m.deal_id
)
insert into effects (portal_id, key, deal_id, kind, payload, due_at, asked_at)
select $1, m.key || ':done', m.deal_id, 'task-complete', jsonb_build_object('kind', 'task-complete', 'of', m.key), 0, $3
from made m`;

/**
 * News of a deal: it is looked at a little later, with what else comes meanwhile. Somebody who has taken it already
 * works with old facts: `gen` makes that work void, and the deal is free to be taken again.
 */
const TOUCH = `
update deals set gen = gen + 1, leased_until = null,
  look_at = case when leased_until > clock_timestamp() then $3::bigint else least(look_at, $3::bigint) end
where portal_id = $1 and deal_id = any ($2::text[]) and not gone`;

const DONE = `
update inbox set done_at = $3, event = null
where portal_id = $1 and seq = any ($2::bigint[]) and done_at is null`;

/** Runs within a transaction. */
export async function commitChanges(client: PoolClient, changes: RecordChanges, of: CommitOf): Promise<void> {
  const { portalId } = of.portal;
  const records = rowsOf(changes);
  const deals = [
    ...new Set([...records.filter((r) => r.type === 'deals').map((r) => r.id), ...changes.touched]),
  ].sort();
  // All rows of deals that may be written are locked first and in order, so that two commits never wait for each other.
  if (deals.length > 0)
    await rows(
      client,
      'deals-lock',
      'select 1 from deals where portal_id = $1 and deal_id = any ($2::text[]) order by deal_id for update',
      [portalId, deals],
    );
  const alsoTouched = await forgetPeople(client, portalId, changes.gone, of.now);
  await rememberPeople(client, portalId, changes.gone);
  const written = records.length === 0 ? [] : await putRecords(client, portalId, records);
  await putDeals(client, written, of);
  await putLinks(client, portalId, changes.links);
  const touched = [...new Set([...changes.touched, ...alsoTouched])].sort();
  if (touched.length > 0) await rows(client, 'deals-touch', TOUCH, [portalId, touched, of.now + of.settleMs]);
  if (of.done.length > 0) await rows(client, 'inbox-done', DONE, [portalId, of.done, of.now]);
}

async function putRecords(client: PoolClient, portalId: number, records: readonly Row[]): Promise<Row[]> {
  const put = await rows<{ type: string; id: string }>(client, 'records-put', PUT_RECORDS, [portalId, json(records)]);
  const names = new Set(put.map(({ type, id }) => `${type}/${id}`));
  return records.filter(({ type, id }) => names.has(`${type}/${id}`));
}

async function putDeals(client: PoolClient, written: readonly Row[], of: CommitOf): Promise<void> {
  const { portalId } = of.portal;
  const closed = new Set(closedStages(of.portal));
  const there = written.flatMap(({ fact }) => (fact?.type === 'deals' ? [dealRow(fact, closed)] : []));
  if (there.length > 0) await rows(client, 'deals-put', PUT_DEALS, [portalId, json(there), of.now + of.settleMs]);
  const gone = written.filter(({ type, fact }) => type === 'deals' && fact === null).map(({ id }) => id);
  if (gone.length === 0) return;
  await rows(client, 'deals-gone', GONE_DEALS, [portalId, gone]);
  await rows(client, 'effects-cancel', CANCEL, [portalId, gone, of.now]);
  await rows(client, 'effects-close-tasks', CLOSE_TASKS, [portalId, gone, of.now]);
}

function dealRow(fact: DealFact, closed: ReadonlySet<string>) {
  return {
    id: fact.id,
    name: plain(fact.name),
    owner_id: fact.ownerId,
    pipeline_id: fact.pipelineId,
    stage_id: fact.stageId,
    amount: fact.amount,
    currency: fact.currency,
    open: !closed.has(fact.stageId),
  };
}

/** Sorted, each record once. */
function rowsOf({ records, gone }: RecordChanges): Row[] {
  const latest = new Map<string, Row>();
  const put = (row: Row) => {
    const name = `${row.type}/${row.id}`;
    const before = latest.get(name);
    if (!before || row.for_good || (!before.for_good && before.read_at <= row.read_at)) latest.set(name, row);
  };
  for (const { fact, modifiedAt, readAt } of records)
    put({ type: fact.type, id: fact.id, fact, modified_at: modifiedAt, read_at: readAt, for_good: false });
  for (const { type, id, readAt, forGood } of gone as readonly GoneRecord[])
    put({ type, id, fact: null, modified_at: null, read_at: readAt, for_good: forGood });
  return [...latest].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, row]) => row);
}
