/** Whose unread events are worked on next, and by whom. */
import type { Pool } from 'pg';
import type { LaneStore } from '../ports/store.ts';
import { LEASE_SECONDS, Turns } from './claim.ts';
import { rows } from './pool.ts';

const UNREAD = `
select 1 from inbox i
where i.portal_id = p.portal_id and i.done_at is null
  and not exists (select 1 from lanes l where l.portal_id = p.portal_id and l.leased_until > clock_timestamp())
  and $2::bigint is not null
limit 1`;

const TAKE = `
insert into lanes (portal_id, gen, leased_until)
select $1, 1, clock_timestamp() + interval '${LEASE_SECONDS} seconds' where $2::bigint is not null and $3::int > 0
on conflict (portal_id) do update
  set gen = lanes.gen + 1, leased_until = excluded.leased_until
  where lanes.leased_until <= clock_timestamp()
returning gen`;

export function makeLanes(pool: Pool): LaneStore {
  const turns = new Turns<{ gen: number }>(pool, { name: 'lane', hasWork: UNREAD, take: TAKE });
  return {
    async claimLane() {
      const claim = await turns.claim(0, 1);
      const gen = claim?.taken[0]?.gen;
      return claim && gen !== undefined ? { portalId: claim.portalId, gen } : null;
    },
    async keepLane(portalId, gen) {
      const kept = await rows(
        pool,
        'lane-keep',
        `update lanes set leased_until = clock_timestamp() + interval '${LEASE_SECONDS} seconds'
         where portal_id = $1 and gen = $2 returning gen`,
        [portalId, gen],
      );
      return kept.length > 0;
    },
    async finishLane(portalId, gen, waitMs = 0) {
      await rows(
        pool,
        'lane-finish',
        `update lanes set leased_until = clock_timestamp() + $3 * interval '1 millisecond'
         where portal_id = $1 and gen = $2`,
        [portalId, gen, waitMs],
      );
    },
  };
}
