/** The inbox: events are here for good before HubSpot is answered 200, each of them once. */
import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import type { Instant } from '../deal/facts.ts';
import type { InboxStore } from '../ports/desk.ts';
import { Grouped } from './grouped.ts';
import { plain } from './json.ts';
import { rows } from './pool.ts';
import type { Rouse } from './wake.ts';

type Counts = Awaited<ReturnType<InboxStore['append']>>;

interface Arrived {
  portalId: number;
  key: Buffer;
  event: string;
  at: Instant;
  always: boolean;
}

/**
 * One statement, which is one commit. Rows are sorted by key: two processes that store the same events at the same time
 * wait for each other in the same order and never for ever. `known` are the portals among those given, and whether they
 * are connected; `stored` names the new keys only when some were there already, for then somebody wants to know whose they were.
 */
const APPEND = `
with given as (
  select * from unnest($1::bigint[], $2::bytea[], $3::text[], $4::bigint[], $6::boolean[])
    as g (portal_id, key, event, received_at, always)
), known as (
  select portal_id, status = 'connected' as connected from portals where portal_id = any ($5::bigint[])
), stored as (
  insert into inbox (portal_id, key, event, received_at)
  select g.portal_id, g.key, g.event, g.received_at from given g join known k using (portal_id)
  where k.connected or g.always
  on conflict do nothing
  returning portal_id, key
)
select (select coalesce(jsonb_agg(known), '[]') from known) as known,
       case when count(*) = cardinality($2::bytea[]) then null else array_agg(key) end as keys,
       count(*) as n
from stored`;

export function makeInbox(pool: Pool, rouse: Rouse): InboxStore {
  const grouped = new Grouped<Arrived, Counts>((callers) => appendAll(pool, callers), { atOnce: 3, most: 4000 });
  return {
    async append(events, now) {
      if (events.length === 0) return { stored: 0, duplicate: 0, unknown: 0 };
      const counts = await grouped.add(
        events.map(({ portalId, key, event, always = false }) => ({
          portalId,
          key: sixteenBytes(key),
          event: plain(JSON.stringify(event) ?? 'null'),
          at: now,
          always,
        })),
      );
      if (counts.stored > 0) rouse('inbox');
      return counts;
    },
  };
}

/** Keys are long texts, and there are many of them: their digests are kept. */
function sixteenBytes(key: string): Buffer {
  return createHash('sha256').update(key).digest().subarray(0, 16);
}

async function appendAll(pool: Pool, callers: readonly (readonly Arrived[])[]): Promise<Counts[]> {
  const fresh = new Map<string, Arrived & { hex: string }>();
  for (const events of callers)
    for (const one of events) {
      const hex = one.key.toString('hex');
      const name = `${one.portalId} ${hex}`;
      if (!fresh.has(name)) fresh.set(name, { ...one, hex });
    }
  const sorted = [...fresh.values()].sort((a, b) => a.portalId - b.portalId || (a.hex < b.hex ? -1 : 1));
  const [answer] = await rows<{ known: { portal_id: number; connected: boolean }[]; keys: Buffer[] | null; n: number }>(
    pool,
    'inbox-append',
    APPEND,
    [
      sorted.map((one) => one.portalId),
      sorted.map((one) => `\\x${one.hex}`),
      sorted.map((one) => one.event),
      sorted.map((one) => one.at),
      [...new Set(sorted.map((one) => one.portalId))],
      sorted.map((one) => one.always),
    ],
  );
  const known = new Map((answer?.known ?? []).map((one) => [one.portal_id, one.connected]));
  const allNew = answer?.keys === null && (answer?.n ?? 0) > 0;
  const stored = new Set((answer?.keys ?? []).map((key) => key.toString('hex')));
  return callers.map((events) =>
    countsOf(events, known, (hex, portalId) => {
      const name = `${portalId} ${hex}`;
      const isNew = fresh.delete(name) && (allNew || stored.has(hex));
      return isNew;
    }),
  );
}

/** A key is new for the first caller that brought it. */
function countsOf(
  events: readonly Arrived[],
  known: ReadonlyMap<number, boolean>,
  takeNew: (hex: string, portalId: number) => boolean,
): Counts {
  const counts = { stored: 0, duplicate: 0, unknown: 0 };
  for (const { portalId, key, always } of events) {
    if (!(known.get(portalId) ?? false) && !(always && known.has(portalId))) counts.unknown += 1;
    else if (takeNew(key.toString('hex'), portalId)) counts.stored += 1;
    else counts.duplicate += 1;
  }
  return counts;
}
