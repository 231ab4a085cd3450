/** What is known of an account's records (`ports/records.ts`), and where its first sync stands. */
import type { Pool } from 'pg';
import type { Instant, Fact, PortalFacts, RecordType } from '../deal/facts.ts';
import type {
  KnownLinks,
  RecordChanges,
  RecordRef,
  RecordStore,
  SyncStep,
  SyncStore,
  UnreadEvent,
} from '../ports/records.ts';
import type { Settings } from '../settings/declared.ts';
import { commitChanges } from './commit.ts';
import type { CommitOf } from './commit.ts';
import { json } from './json.ts';
import { TELL_ANEW } from './grants.ts';
import { rows, transaction } from './pool.ts';
import type { Runs } from './pool.ts';
import { closedStages } from './portals.ts';
import type { Portals } from './portals.ts';
import { ALL_DUE } from './settings.ts';
import type { Rouse } from './wake.ts';

const KNOWN = `
select r.type, r.id from unnest($2::text[], $3::text[]) ref (type, id)
join records r on r.portal_id = $1 and r.type = ref.type and r.id = ref.id and r.fact is not null`;

const FACTS = `
select r.fact from unnest($2::text[], $3::text[]) ref (type, id)
join records r on r.portal_id = $1 and r.type = ref.type and r.id = ref.id and r.fact is not null`;

const LINKED = `
select e.type, e.id, array_agg(e.other_id order by e.other_id) as ids
from (select distinct type, id from unnest($2::text[], $3::text[]) ref (type, id)) ref
join link_ends e on e.portal_id = $1 and e.type = ref.type and e.id = ref.id and e.other = $4
group by e.type, e.id`;

const LINK_SETS = `
select ref.type, ref.id, l.read_at is not null as "wasRead", coalesce(e.links, '[]') as links
from (select distinct type, id from unnest($2::text[], $3::text[]) ref (type, id)) ref
left join link_reads l on l.portal_id = $1 and l.type = ref.type and l.id = ref.id and l.other = $4
left join lateral (
  select jsonb_agg(jsonb_build_object('id', e.other_id, 'labels', e.labels)) as links from link_ends e
  where e.portal_id = $1 and e.type = ref.type and e.id = ref.id and e.other = $4) e on true
where l.read_at is not null or e.links is not null`;

const DEALS_OF = `
with refs as (
  select type, id from unnest($2::text[], $3::text[]) ref (type, id)
), ends as (
  select e.other, e.other_id from refs join link_ends e
    on e.portal_id = $1 and e.type = refs.type and e.id = refs.id and e.other in ('deals', 'contacts')
), found as (
  select id from refs where type = 'deals'
  union select other_id from ends where other = 'deals'
  union select e.other_id from ends join link_ends e
    on e.portal_id = $1 and e.type = 'contacts' and e.id = ends.other_id and e.other = 'deals'
  where ends.other = 'contacts'
)
select d.deal_id from found join deals d on d.portal_id = $1 and d.deal_id = found.id and not d.gone order by 1`;

const PAGE = `
select r.id, r.modified_at, coalesce(d.open, false) as open
from records r left join deals d on $2 = 'deals' and d.portal_id = r.portal_id and d.deal_id = r.id
where r.portal_id = $1 and r.type = $2 and r.fact is not null and r.id > $3 order by r.id limit $4`;

const MISSING_ENDS = `
select distinct e.id from link_ends e
where e.portal_id = $1 and e.type = $2 and e.id > $3
  and not exists (select 1 from records r where r.portal_id = $1 and r.type = $2 and r.id = e.id)
order by 1 limit $4`;

/** `offset 0`: looked up for each record. As a join, a table that was just filled (no statistics yet) is gone through for each. */
const PASSED_OVER = `
select r.id from records r
where r.portal_id = $1 and r.type = $2 and r.fact is null and not r.for_good and r.id > $3
  and exists (
    select 1 from link_ends e
    where e.portal_id = $1 and e.type = $2 and e.id = r.id and e.other = 'deals'
      and (select d.fact is not null from records d where d.portal_id = $1 and d.type = 'deals' and d.id = e.other_id)
    offset 0)
order by r.id limit $4`;

/** What a change of the account's zone, country or pipelines means for its deals: all are looked at again. */
const PUT_PORTAL = `
update portals set facts = $2, rev = rev + 1 where portal_id = $1 and facts is distinct from $2::jsonb
returning (select facts from portals old where old.portal_id = $1) as before`;

const REOPEN = `
with locked as (
  select deal_id from deals where portal_id = $1 and not gone order by deal_id for update
)
update deals d set open = not (d.stage_id = any ($2::text[])), gen = gen + 1, leased_until = null,
  look_at = case when not (d.stage_id = any ($2::text[])) or d.open then coalesce(d.judged_at, 0) else d.look_at end
from locked where d.portal_id = $1 and d.deal_id = locked.deal_id`;

type Stores = RecordStore & SyncStore;

const settled = new WeakMap<PortalFacts, PortalFacts>();

/** Words are read as in the country an admin chose. The same object each time: what is prepared for an account hangs on it. */
function inItsCountry({ portal, settings }: { portal: PortalFacts; settings: Settings }): PortalFacts {
  const country = settings.country || portal.country;
  if (country === portal.country) return portal;
  const before = settled.get(portal);
  if (before?.country === country) return before;
  const made = { ...portal, country };
  settled.set(portal, made);
  return made;
}

export function makeRecords(pool: Pool, portals: Portals, rouse: Rouse): Stores {
  const inOneGo = async (
    portalId: number,
    changes: RecordChanges,
    of: Omit<CommitOf, 'portal'>,
    step?: { before: SyncStep | null; after: SyncStep },
  ): Promise<boolean> => {
    const known = await portals.get(portalId);
    // Deleted meanwhile: there is nothing to keep it for.
    if (!known) return false;
    const stored = await transaction(pool, async (client) => {
      if (step && !(await putStep(client, portalId, step, of.now))) return false;
      await commitChanges(client, changes, { ...of, portal: known.portal });
      return true;
    });
    if (stored && (step || changes.touched.length > 0 || changes.gone.length > 0)) rouse('deals');
    return stored;
  };
  return {
    async reading(portalId) {
      const known = await portals.get(portalId);
      return known?.status === 'connected' ? { portal: inItsCountry(known), settings: known.settings } : null;
    },
    async putPortalFacts(portal) {
      await transaction(pool, async (client) => {
        const [changed] = await rows<{ before: PortalFacts }>(client, 'portal-facts', PUT_PORTAL, [
          portal.portalId,
          json(portal),
        ]);
        if (!changed || sameRules(changed.before, portal)) return;
        await rows(client, 'deals-reopen', REOPEN, [portal.portalId, closedStages(portal)]);
      });
      rouse('deals');
    },
    async unread(portalId, limit) {
      const unread = await rows<{ seq: number; event: string }>(
        pool,
        'inbox-unread',
        'select seq, event from inbox where portal_id = $1 and done_at is null order by seq limit $2',
        [portalId, limit],
      );
      return unread.map(({ seq, event }): UnreadEvent => ({ seq: String(seq), event: JSON.parse(event) as unknown }));
    },
    async unreadWith(portalId, text) {
      const unread = await rows<{ seq: number; event: string }>(
        pool,
        'inbox-unread-with',
        `select seq, event from inbox where portal_id = $1 and done_at is null and strpos(event, $2) > 0
         order by seq limit 1000`,
        [portalId, text],
      );
      return unread.map(({ seq, event }): UnreadEvent => ({ seq: String(seq), event: JSON.parse(event) as unknown }));
    },
    async known(portalId, refs) {
      const known = await rows<RecordRef>(pool, 'records-known', KNOWN, [portalId, ...columns(refs)]);
      return new Set(known.map(({ type, id }) => `${type}/${id}`));
    },
    async linked(portalId, refs, other) {
      const found = await rows<{ type: RecordType; id: string; ids: string[] }>(pool, 'records-linked', LINKED, [
        portalId,
        ...columns(refs),
        other,
      ]);
      return new Map(found.map(({ type, id, ids }) => [`${type}/${id}`, ids]));
    },
    async linkSets(portalId, refs, other) {
      const found = await rows<RecordRef & KnownLinks>(pool, 'records-link-sets', LINK_SETS, [
        portalId,
        ...columns(refs),
        other,
      ]);
      return new Map(found.map(({ type, id, links, wasRead }) => [`${type}/${id}`, { links, wasRead }]));
    },
    async facts(portalId, refs) {
      const found = await rows<{ fact: Fact }>(pool, 'records-facts', FACTS, [portalId, ...columns(refs)]);
      return found.map((row) => row.fact);
    },
    async dealsOf(portalId, refs) {
      const found = await rows<{ deal_id: string }>(pool, 'deals-of', DEALS_OF, [portalId, ...columns(refs)]);
      return found.map((row) => row.deal_id);
    },
    async commit(portalId, changes, { now, settleMs, done = [] }) {
      await inOneGo(portalId, changes, { now, settleMs, done });
    },
    async stamps(portalId, type, ids) {
      const found = await rows<{ id: string; modified_at: number | null }>(
        pool,
        'records-stamps',
        `select id, modified_at from records
         where portal_id = $1 and type = $2 and id = any ($3::text[]) and fact is not null`,
        [portalId, type, ids],
      );
      return new Map(found.map((row) => [row.id, row.modified_at]));
    },
    async page(portalId, type, after, limit) {
      const page = await rows<{ id: string; modified_at: number | null; open: boolean }>(pool, 'records-page', PAGE, [
        portalId,
        type,
        after ?? '',
        limit,
      ]);
      return page.map(({ id, modified_at: modifiedAt, open }) => ({ id, modifiedAt, open }));
    },
    async missingEnds(portalId, type, after, limit) {
      const ends = await rows<{ id: string }>(pool, 'missing-ends', MISSING_ENDS, [portalId, type, after ?? '', limit]);
      return ends.map((row) => row.id);
    },
    async passedOver(portalId, type, after, limit) {
      const ends = await rows<{ id: string }>(pool, 'passed-over', PASSED_OVER, [portalId, type, after ?? '', limit]);
      return ends.map((row) => row.id);
    },

    async progress(portalId) {
      const [row] = await rows<{ sync: SyncStep | null }>(
        pool,
        'sync-progress',
        'select sync from portals where portal_id = $1',
        [portalId],
      );
      return row?.sync ?? null;
    },
    advance: (portalId, changes, step, now) => inOneGo(portalId, changes, { now, settleMs: 0, done: [] }, step),
    async mailsAnew(portalId) {
      const [row] = await rows<{ mails_anew: string | null }>(
        pool,
        'mails-anew-after',
        'select mails_anew from portals where portal_id = $1',
        [portalId],
      );
      return row?.mails_anew ?? null;
    },
    async setMailsAnew(portalId, after) {
      await rows(pool, 'set-mails-anew', 'update portals set mails_anew = $2 where portal_id = $1', [portalId, after]);
    },
    async tellAnew(portalId, now) {
      await transaction(pool, async (client) => {
        await client.query('set local statement_timeout = 120000');
        await rows(client, 'tell-anew', TELL_ANEW, [portalId]);
        await rows(client, 'deals-all-due', ALL_DUE, [portalId, now]);
      });
      rouse('deals');
    },
    async swept(portalId) {
      const [row] = await rows<{ until: number | null; connection: number; behind: boolean }>(
        pool,
        'swept',
        'select swept_until as until, connection, read_of < connection as behind from portals where portal_id = $1',
        [portalId],
      );
      return row ?? { until: null, connection: 0, behind: false };
    },
    async setSwept(portalId, { until, found, connection }) {
      await rows(
        pool,
        'set-swept',
        `update portals set swept_until = greatest(swept_until, $2), swept_found = $3, read_of = greatest(read_of, $4)
         where portal_id = $1`,
        [portalId, until, found, connection ?? 0],
      );
      rouse('deals');
    },
  };
}

/** False when the stored step is not the one this one follows: two runs of one sync must not undo each other. */
async function putStep(
  client: Runs,
  portalId: number,
  { before, after }: { before: SyncStep | null; after: SyncStep },
  now: Instant,
): Promise<boolean> {
  const put = await rows(
    client,
    'sync-step',
    `update portals set sync = $2, synced_at = coalesce($3, synced_at), rev = rev + ($3::bigint is not null)::int
     where portal_id = $1 and sync is not distinct from $4::jsonb returning portal_id`,
    [portalId, json(after), after.finishedAt === null ? null : now, before && json(before)],
  );
  return put.length > 0;
}

function sameRules(a: PortalFacts, b: PortalFacts): boolean {
  const rules = ({ timeZone, country, pipelines }: PortalFacts) =>
    JSON.stringify([timeZone, country, stagesOf(pipelines)]);
  return rules(a) === rules(b);
}

function stagesOf(pipelines: PortalFacts['pipelines']): unknown {
  return pipelines
    .map((p) => [p.id, p.label, p.stages.map((s) => [s.id, s.label, s.order, s.closed, s.probability]).sort()])
    .sort();
}

function columns(refs: readonly RecordRef[]): [RecordType[], string[]] {
  return [refs.map((r) => r.type), refs.map((r) => r.id)];
}
