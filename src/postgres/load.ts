/** Reads everything that deals are judged from, for a batch of deals in a handful of queries. */
import type { Pool } from 'pg';
import { knowledgeFor, standingOf } from '../account/knowledge.ts';
import { touchesToPerson } from '../account/person-touches.ts';
import type { PersonTouch, TouchesToPerson } from '../account/person-touches.ts';
import type { DealTeaching } from '../account/teach.ts';
import type { Settled } from '../card/settled.ts';
import { fromProperties, withOurs } from '../card/ours.ts';
import { Account } from '../deal/assemble.ts';
import type { Link } from '../deal/assemble.ts';
import type { DealFact, DealFacts, Fact, Instant, RecordType } from '../deal/facts.ts';
import { FIELDS } from '../act/effects.ts';
import { LEARNED } from '../ports/desk.ts';
import type { Correction, LoadedDeal } from '../ports/desk.ts';
import { learnFrom } from '../reasons/learn.ts';
import { rows } from './pool.ts';
import type { Portals } from './portals.ts';

interface EndRow {
  type: RecordType;
  id: string;
  other: RecordType;
  other_id: string;
  labels: string[];
}

/**
 * The deals' own links; and of their contacts: the other deals, activities that stand on no deal at all, and the deals' own
 * calls and messages, which name nobody themselves.
 */
const LINKS = `
with own as (
  select type, id, other, other_id, labels from link_ends
  where portal_id = $1 and type = 'deals' and id = any ($2::text[])
)
select * from own
union all
select e.type, e.id, e.other, e.other_id, e.labels
from (select distinct other_id from own where other = 'contacts') c
join link_ends e on e.portal_id = $1 and e.type = 'contacts' and e.id = c.other_id and e.other <> 'companies'
  and (e.other = 'deals'
  or (e.other, e.other_id) in (select other, other_id from own where other in ('calls', 'communications'))
  or not exists (
    select 1 from link_ends d where d.portal_id = $1 and d.type = e.other and d.id = e.other_id and d.other = 'deals'))`;

const FACTS = `
select r.fact, r.read_at from unnest($2::text[], $3::text[]) ref (type, id)
join records r on r.portal_id = $1 and r.type = ref.type and r.id = ref.id and r.fact is not null`;

const BESIDE = `
select d.deal_id, d.ours, d.teaching,
  (select coalesce(jsonb_agg(jsonb_build_object('at', s.at, 'says', s.says,
     'source', jsonb_build_object('type', s.source_type, 'id', s.source_id)) order by s.at), '[]')
   from settled s where s.portal_id = $1 and s.deal_id = d.deal_id and not s.undone) as settled,
  (select jsonb_build_object('at', c.at, 'by', c.by_whom, 'not', c.not_reason, 'instead', c.instead)
   from corrections c where c.portal_id = $1 and c.deal_id = d.deal_id and not c.undone
   order by c.at desc, c.key desc limit 1) as correction,
  (select coalesce(array_agg(distinct field), '{}') from effects x, jsonb_object_keys(x.payload -> 'values') field
   where x.portal_id = $1 and x.deal_id = d.deal_id and x.status = 'pending' and x.kind = 'deal-properties'
     and x.key not like '${FIELDS}%') as unwritten
from deals d where d.portal_id = $1 and d.deal_id = any ($2::text[])`;

const TOUCHES = `
select email, deal_id, at, ours, human from people_touches
where portal_id = $1 and email = any ($2::text[]) and at <= $3 and at > $3 - 8640000000`;

/** What reps said last of each deal, since an admin last set what was learned back. */
export const NAMED = `
select "not", instead, count(*) as n
from (select distinct on (deal_id) not_reason as "not", instead from corrections
      where portal_id = $1 and not undone
        and at > coalesce((select max(a.at) from settings_audit a where a.portal_id = $1 and a.key = '${LEARNED}'), 0)
      order by deal_id, at desc, key desc) last
group by "not", instead`;

/** A field of ours that a click set, and the real moment of it: a read of the deal after it was written knows better. */
export type OursSet = { [K in keyof DealFact['ours']]?: { value: DealFact['ours'][K]; at: Instant; wall: Instant } };

interface BesideRow {
  deal_id: string;
  ours: OursSet | null;
  /** Properties that clicks set and HubSpot has not taken yet. */
  unwritten: string[];
  teaching: DealTeaching | null;
  settled: Settled[];
  correction: Correction | null;
}

/** Deals that are not stored, or gone, are left out. What depends on nothing is asked at once: a card waits for this. */
export async function loadDeals(
  pool: Pool,
  portals: Portals,
  portalId: number,
  dealIds: readonly string[],
  now: Instant,
): Promise<Map<string, LoadedDeal>> {
  if (dealIds.length === 0) return new Map();
  const [portal, links, beside, named] = await Promise.all([
    portals.get(portalId),
    rows<EndRow>(pool, 'load-links', LINKS, [portalId, dealIds]),
    rows<BesideRow>(pool, 'load-beside', BESIDE, [portalId, dealIds]),
    rows<Pick<Correction, 'not' | 'instead'> & { n: number }>(pool, 'load-named', NAMED, [portalId]),
  ]);
  if (!portal) return new Map();
  const refs = new Set(dealIds.map((id) => `deals/${id}`));
  for (const { other, other_id: id } of links) refs.add(`${other}/${id}`);
  const [types, ids] = split(refs);
  const facts = await rows<{ fact: Fact; read_at: Instant }>(pool, 'load-facts', FACTS, [portalId, types, ids]);
  const besideOf = new Map(beside.map((row) => [row.deal_id, row]));
  const account = new Account(
    portal.portal,
    facts.map(({ fact, read_at: readAt }) =>
      fact.type === 'deals' ? withSet(fact, besideOf.get(fact.id), readAt) : fact,
    ),
    links.map(linkOf),
  );
  const assembled = dealIds.flatMap((id) => account.dealFacts(id) ?? []);
  const touches = await touchesOf(pool, portalId, assembled, now);
  const learned = learnFrom(named);
  return new Map(
    assembled.map((deal): [string, LoadedDeal] => {
      const row = besideOf.get(deal.deal.id);
      const { teaching } = portal;
      return [
        deal.deal.id,
        {
          facts: deal,
          settled: row?.settled ?? [],
          correction: row?.correction ?? null,
          account: teaching
            ? knowledgeFor(teaching, row?.teaching ?? null, standingOf(deal, now), { touches, learned })
            : { touchesToPerson: touches, learned },
        },
      ];
    }),
  );
}

/** Who of these people was written to, over all deals. */
async function touchesOf(
  pool: Pool,
  portalId: number,
  deals: readonly DealFacts[],
  now: Instant,
): Promise<TouchesToPerson> {
  const emails = new Set(deals.flatMap((deal) => deal.contacts.flatMap((c) => c.emails.map((e) => e.toLowerCase()))));
  const touches = await rows<PersonTouch & { deal_id: string }>(pool, 'load-touches', TOUCHES, [
    portalId,
    [...emails],
    now,
  ]);
  return byPerson(touches, now);
}

function byPerson(touches: readonly (PersonTouch & { deal_id: string })[], now: Instant): TouchesToPerson {
  const byDeal = Map.groupBy(touches, (touch) => touch.deal_id);
  return touchesToPerson(
    [...byDeal].map(([dealId, list]) => ({
      dealId,
      touches: list.map(({ email, at, ours, human }) => ({ email, at, ours, human })),
    })),
    now,
  );
}

function withSet(deal: DealFact, row: BesideRow | undefined, readAt: Instant): DealFact {
  if (!row?.ours) return deal;
  const unwritten = fromProperties(Object.fromEntries(row.unwritten.map((name) => [name, ''])));
  let laid = deal;
  for (const [name, set] of Object.entries(row.ours))
    if (set.wall >= readAt || name in unwritten) laid = withOurs(laid, { [name]: set.value }, set.at);
  return laid;
}

function linkOf({ type, id, other, other_id: otherId, labels }: EndRow): Link {
  return { from: { type, id }, to: { type: other, id: otherId }, labels };
}

function split(refs: ReadonlySet<string>): [string[], string[]] {
  const pairs = [...refs].map((ref) => ref.split('/', 2));
  return [pairs.map(([type]) => type ?? ''), pairs.map(([, id]) => id ?? '')];
}
