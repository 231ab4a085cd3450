/** Links between records. A reading of all links of a record to a type takes the place of every older one. */
import type { Instant, RecordType } from '../deal/facts.ts';
import type { LinkSet } from '../ports/records.ts';
import { json } from './json.ts';
import { rows } from './pool.ts';
import type { Runs } from './pool.ts';

interface Pair {
  a_type: RecordType;
  a_id: string;
  b_type: RecordType;
  b_id: string;
  labels: string[];
  read_at: Instant;
  /** The side whose links were read is `a`. */
  from_a: boolean;
}

/** A set that is older than the last one of its record says nothing. */
const ACCEPT = `
insert into link_reads (portal_id, type, id, other, read_at)
select $1, s.type, s.id, s.other, s.read_at
from jsonb_to_recordset($2::jsonb) s (type text, id text, other text, read_at bigint)
on conflict (portal_id, type, id, other) do update set read_at = excluded.read_at
where link_reads.read_at <= excluded.read_at
returning type, id, other`;

const REMOVE = (mine: 'a' | 'b', its: 'a' | 'b') => `
delete from links l
using jsonb_to_recordset($2::jsonb) s (type text, id text, other text, read_at bigint, keep text[])
where l.portal_id = $1 and l.${mine}_type = s.type and l.${mine}_id = s.id and l.${its}_type = s.other
  and l.read_at <= s.read_at and not (l.${its}_id = any (s.keep))`;

/** Left out: what a later reading from the other end did not show. */
const PUT = `
insert into links (portal_id, a_type, a_id, b_type, b_id, labels, read_at)
select $1, p.a_type, p.a_id, p.b_type, p.b_id, p.labels, p.read_at
from jsonb_to_recordset($2::jsonb)
  p (a_type text, a_id text, b_type text, b_id text, labels text[], read_at bigint, from_a boolean)
where not exists (
  select 1 from link_reads r
  where r.portal_id = $1 and r.read_at > p.read_at
    and r.type = case when p.from_a then p.b_type else p.a_type end
    and r.id = case when p.from_a then p.b_id else p.a_id end
    and r.other = case when p.from_a then p.a_type else p.b_type end)
on conflict (portal_id, a_type, a_id, b_type, b_id) do update
  set labels = excluded.labels, read_at = excluded.read_at
  where links.read_at <= excluded.read_at`;

export async function putLinks(client: Runs, portalId: number, sets: readonly LinkSet[]): Promise<void> {
  const latest = new Map<string, LinkSet>();
  for (const set of sets) {
    const name = nameOf(set.of.type, set.of.id, set.other);
    const other = latest.get(name);
    if (!other || other.readAt <= set.readAt) latest.set(name, set);
  }
  if (latest.size === 0) return;
  const sorted = [...latest].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, set]) => set);
  const accepted = await rows<{ type: RecordType; id: string; other: RecordType }>(client, 'links-accept', ACCEPT, [
    portalId,
    json(sorted.map(({ of, other, readAt }) => ({ ...of, other, read_at: readAt }))),
  ]);
  const names = new Set(accepted.map(({ type, id, other }) => nameOf(type, id, other)));
  const fresh = sorted.filter((set) => names.has(nameOf(set.of.type, set.of.id, set.other)));
  if (fresh.length === 0) return;
  const sides = json(
    fresh.map(({ of, other, readAt, links }) => ({ ...of, other, read_at: readAt, keep: links.map((l) => l.id) })),
  );
  await rows(client, 'links-remove-a', REMOVE('a', 'b'), [portalId, sides]);
  await rows(client, 'links-remove-b', REMOVE('b', 'a'), [portalId, sides]);
  const pairs = pairsOf(fresh);
  if (pairs.length > 0) await rows(client, 'links-put', PUT, [portalId, json(pairs)]);
}

/** Sorted, each pair once: the later reading when both ends were read. */
function pairsOf(sets: readonly LinkSet[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { of, other, links, readAt } of sets)
    for (const { id, labels } of links) {
      const fromA = of.type < other || (of.type === other && of.id < id);
      const [a, b] = fromA ? [of, { type: other, id }] : [{ type: other, id }, of];
      const name = `${a.type}/${a.id} ${b.type}/${b.id}`;
      const before = pairs.get(name);
      if (before && before.read_at > readAt) continue;
      pairs.set(name, {
        a_type: a.type,
        a_id: a.id,
        b_type: b.type,
        b_id: b.id,
        labels: [...labels].sort(),
        read_at: readAt,
        from_a: fromA,
      });
    }
  return [...pairs].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, pair]) => pair);
}

function nameOf(type: string, id: string, other: string): string {
  return `${type}/${id}>${other}`;
}
