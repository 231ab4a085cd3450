/**
 * A person's right to be forgotten: HubSpot deleted a contact for good. What they wrote, what quotes them and where they
 * stand in what others wrote is removed, and whatever was concluded from it. The deals are judged anew without it.
 */
import type { PoolClient } from 'pg';
import type { ActivityFact, Fact, Instant } from '../deal/facts.ts';
import type { GoneRecord } from '../ports/records.ts';
import { forgottenIn, personOf } from './forgotten-in.ts';
import type { Named } from './forgotten-in.ts';
import { json } from './json.ts';
import { rows } from './pool.ts';

/** Contacts in the two places they can be known from: the links, and the facts. */
const OF_CONTACTS = `
with ends as (
  select e.id as contact, e.other, e.other_id from link_ends e
  where e.portal_id = $1 and e.type = 'contacts' and e.id = any ($2::text[])
), deals_ as (
  select distinct other_id as id from ends where other = 'deals'
  union
  select e.other_id from ends join link_ends e
    on e.portal_id = $1 and e.type = ends.other and e.id = ends.other_id and e.other = 'deals'
  where ends.other <> 'deals'
  union
  select jsonb_array_elements_text(r.once_known -> 'deals') from records r
  where r.portal_id = $1 and r.type = 'contacts' and r.id = any ($2::text[]) and r.once_known is not null
), activities as (
  select other as type, other_id as id from ends where other not in ('deals', 'companies')
  union
  select e.other, e.other_id from deals_ join link_ends e
    on e.portal_id = $1 and e.type = 'deals' and e.id = deals_.id and e.other not in ('contacts', 'companies')
)
select (select coalesce(array_agg(id), '{}') from deals_) as deals,
  (select coalesce(jsonb_agg(jsonb_build_object('fact', r.fact, 'contacts', (
     select coalesce(jsonb_agg(e.other_id), '[]') from link_ends e
     where e.portal_id = $1 and e.type = a.type and e.id = a.id and e.other = 'contacts'))), '[]')
   from activities a join records r on r.portal_id = $1 and r.type = a.type and r.id = a.id and r.fact is not null)
  as activities`;

const PUT_FACTS = `
update records r set fact = f.fact, for_good = f.fact is null
from jsonb_to_recordset($2::jsonb) f (type text, id text, fact jsonb)
where r.portal_id = $1 and r.type = f.type and r.id = f.id`;

/** Their words in what we kept of the deal: judgements, tasks not yet made, answers to clicks, the steps in its history. */
const FORGET_WORDS = [
  `update deals set judgement = null, judged_at = null,
     task = case when exists (select 1 from effects e where e.portal_id = $1 and e.key = deals.task ->> 'key'
                              and e.status = 'pending') then null else task end
   where portal_id = $1 and deal_id = any ($2::text[])`,
  `update effects set status = 'cancelled', because = 'a person in it was deleted for good',
     payload = jsonb_build_object('kind', kind), finished_at = $3
   where portal_id = $1 and deal_id = any ($2::text[]) and status = 'pending' and kind like any (array['task-%', 'note%'])`,
  `update history set data = jsonb_set(data, '{what}', '""')
   where portal_id = $1 and deal_id = any ($2::text[]) and kind = 'step' and $3::bigint is not null`,
  `delete from card_actions where portal_id = $1 and deal_id = any ($2::text[]) and $3::bigint is not null`,
];

const REMEMBER = `
update records r set once_known = jsonb_build_object('emails', r.fact -> 'emails', 'firstName', r.fact -> 'firstName',
  'lastName', r.fact -> 'lastName', 'deals', (
    select coalesce(jsonb_agg(distinct d.id), '[]') from (
      select e.other_id as id from link_ends e
      where e.portal_id = $1 and e.type = 'contacts' and e.id = r.id and e.other = 'deals'
      union all
      select d.other_id from link_ends e join link_ends d
        on d.portal_id = $1 and d.type = e.other and d.id = e.other_id and d.other = 'deals'
      where e.portal_id = $1 and e.type = 'contacts' and e.id = r.id and e.other <> 'deals') d))
where r.portal_id = $1 and r.type = 'contacts' and r.id = any ($2::text[]) and r.fact is not null`;

/**
 * Who they were stays for a while when a contact is deleted in the plain way: the deletion for privacy may be told after
 * it, and would find nobody. Runs within a transaction, before the stones are laid.
 */
export async function rememberPeople(client: PoolClient, portalId: number, gone: readonly GoneRecord[]): Promise<void> {
  const ids = gone.filter((one) => !one.forGood && one.type === 'contacts').map((one) => one.id);
  if (ids.length > 0) await rows(client, 'forget-remember', REMEMBER, [portalId, ids]);
}

/** Runs within a transaction, before the stones are laid; answers the deals to be judged anew. */
export async function forgetPeople(
  client: PoolClient,
  portalId: number,
  gone: readonly GoneRecord[],
  now: Instant,
): Promise<string[]> {
  const ids = gone.filter((one) => one.forGood && one.type === 'contacts').map((one) => one.id);
  if (ids.length === 0) return [];
  const contacts = await rows<{ fact: Named }>(
    client,
    'forget-contacts',
    `select coalesce(fact, once_known) as fact from records where portal_id = $1 and type = 'contacts'
       and id = any ($2::text[]) and coalesce(fact, once_known) is not null`,
    [portalId, ids],
  );
  const people = contacts.map(({ fact }) => personOf(fact));
  const [found] = await rows<{ deals: string[]; activities: { fact: ActivityFact; contacts: string[] }[] }>(
    client,
    'forget-around',
    OF_CONTACTS,
    [portalId, ids],
  );
  const deals = (found?.deals ?? []).sort();
  const changed = (found?.activities ?? []).flatMap(
    ({ fact, contacts: linked }): { type: string; id: string; fact: Fact | null }[] => {
      const theirsAlone = linked.length > 0 && linked.every((id) => ids.includes(id));
      const left = theirsAlone ? null : forgottenIn(fact, people);
      return left === fact ? [] : [{ type: fact.type, id: fact.id, fact: left }];
    },
  );
  if (changed.length > 0) await rows(client, 'forget-facts', PUT_FACTS, [portalId, json(changed)]);
  if (deals.length > 0)
    for (const [i, text] of FORGET_WORDS.entries())
      await rows(client, `forget-words-${i}`, text, i === 0 ? [portalId, deals] : [portalId, deals, now]);
  await rows(client, 'forget-touches', 'delete from people_touches where portal_id = $1 and email = any ($2::text[])', [
    portalId,
    people.flatMap((one) => one.emails),
  ]);
  for (const side of ['a', 'b'])
    await rows(
      client,
      `forget-links-${side}`,
      `delete from links where portal_id = $1 and ${side}_type = 'contacts' and ${side}_id = any ($2::text[])`,
      [portalId, ids],
    );
  return deals;
}
