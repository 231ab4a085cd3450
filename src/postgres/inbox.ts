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
}

/**
 * One statement, which is one commit. Rows are sorted by key: two processes that store the same events at the same time
 * wait for each other in the same order and never for ever. `known` are the connected portals among those given;
 * `stored` names the new keys only when some were there already, for then somebody wants to know whose they were.
 */
const APPEND = `
with given as (
  select * from unnest($1::bigint[], $2::bytea[], $3::text[], $4::bigint[]) as g (portal_id, key, event, received_at)
), known as (
  select portal_id from portals where portal_id = any ($5::bigint[]) and status = 'connected'
), stored as (
  insert into inbox (portal_id, key, event, received_at)
  select portal_id, key, event, received_at from given where portal_id in (select portal_id from known)
  on conflict do nothing
  returning portal_id, key
)
select (select coalesce(array_agg(portal_id), '{}') from known) as known,
       case when count(*) = cardinality($2::bytea[]) then null else array_agg(key) end as keys,
       count(*) as n
from stored`;

export function makeInbox(pool: Pool, rouse: Rouse): InboxStore {
  const grouped = new Grouped<Arrived, Counts>((callers) => appendAll(pool, callers), { atOnce: 3, most: 4000 });
  return {
    async append(events, now) {
      if (events.length === 0) return { stored: 0, duplicate: 0, unknown: 0 };
      const counts = await grouped.add(
        events.map(({ portalId, key, event }) => ({
          portalId,
          key: sixteenBytes(key),
          event: plain(JSON.stringify(event) ?? 'null'),
          at: now,
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
  const [answer] = await rows<{ known: (string | number)[]; keys: Buffer[] | null; n: number }>(
    pool,
    'inbox-append',
    APPEND,
    [
      sorted.map((one) => one.portalId),
      sorted.map((one) => `\\x${one.hex}`),
      sorted.map((one) => one.event),
      sorted.map((one) => one.at),
      [...new Set(sorted.map((one) => one.portalId))],
    ],
  );
  const known = new Set((answer?.known ?? []).map(Number));
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
  known: ReadonlySet<number>,
  takeNew: (hex: string, portalId: number) => boolean,
): Counts {
  const counts = { stored: 0, duplicate: 0, unknown: 0 };
  for (const { portalId, key } of events) {
    if (!known.has(portalId)) counts.unknown += 1;
    else if (takeNew(key.toString('hex'), portalId)) counts.stored += 1;
    else counts.duplicate += 1;
  }
  return counts;
}
