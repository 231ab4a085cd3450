/**
 * Taking work that waits for a moment, for all queues alike. Three things make it safe with any number of processes:
 *
 * - rows are taken with SKIP LOCKED, so that nobody waits for anybody;
 * - the taker has a lease by the database's clock: when it dies, others get the row as soon as the lease is over;
 * - taking counts `gen` up, and so does whatever happens to the row meanwhile: finishing writes only `where gen = claimed`,
 *   so that news during the work wins, and so does whoever took the row over after the lease.
 *
 * Portals take turns: a process remembers whose turn it was and goes on with the next one that has something to do.
 */
import type { Pool, QueryResultRow } from 'pg';
import { rows } from './pool.ts';

/** How long a claim holds, in seconds. */
export const LEASE_SECONDS = 60;

/** True of a row that nobody has taken. */
export const FREE = '(leased_until is null or leased_until < clock_timestamp())';

export interface Claiming {
  /** Names the statements. */
  name: string;
  /** A query that finds a row when the portal `p.portal_id` has something to do; `$2` is the moment, `$3` another one if it was given. */
  hasWork: string;
  /** Takes rows: `$1` the portal, `$2` the moment, `$3` how many, `$4` the other moment. */
  take: string;
}

/** The next connected portal after `$1` with something to do. The lateral keeps the planner from counting everything. */
const nextPortal = (hasWork: string) => `
select p.portal_id from portals p cross join lateral (${hasWork}) work
where p.status = 'connected' and p.portal_id > $1 order by p.portal_id limit 1`;

/** One process's turns through the portals that have work of one kind. */
export class Turns<R extends QueryResultRow> {
  readonly #pool: Pool;
  readonly #name: string;
  readonly #next: string;
  readonly #take: string;
  #last = -1;

  constructor(pool: Pool, claiming: Claiming) {
    this.#pool = pool;
    this.#name = claiming.name;
    this.#next = nextPortal(claiming.hasWork);
    this.#take = claiming.take;
  }

  /** Null when nobody has anything to do that is not taken already. */
  async claim(moment: number, limit: number, ...other: [number?]): Promise<{ portalId: number; taken: R[] } | null> {
    let turnedAround = false;
    for (;;) {
      const portalId = await this.#after(this.#last, moment, other);
      if (portalId === null) {
        if (turnedAround || this.#last < 0) return null;
        turnedAround = true;
        this.#last = -1;
        continue;
      }
      this.#last = portalId;
      const taken = await rows<R>(this.#pool, `${this.#name}-take`, this.#take, [portalId, moment, limit, ...other]);
      // Somebody else was faster: on to the next portal.
      if (taken.length > 0) return { portalId, taken };
    }
  }

  async #after(portalId: number, moment: number, other: [number?]): Promise<number | null> {
    const [row] = await rows<{ portal_id: number }>(this.#pool, `${this.#name}-next`, this.#next, [
      portalId,
      moment,
      ...other,
    ]);
    return row?.portal_id ?? null;
  }
}
