/** Everything that is kept, on one pool of connections. */
import type { Pool } from 'pg';
import type { Store } from '../ports/store.ts';
import { makeBudget } from './budget.ts';
import { makeCard } from './card.ts';
import { makeCare } from './care.ts';
import { makeEffects } from './effects.ts';
import { makeConnections, makeGrants, makeInstallStates } from './grants.ts';
import { makeInbox } from './inbox.ts';
import { makeLanes } from './lanes.ts';
import { makeOverview } from './overview.ts';
import { makePool } from './pool.ts';
import type { PoolOptions } from './pool.ts';
import { Portals } from './portals.ts';
import { makeRecords } from './records.ts';
import { makeSettings } from './settings.ts';
import { Waker } from './wake.ts';
import { makeWatch } from './watch.ts';

export interface PostgresStore extends Store {
  /** For jobs and migrations, which live on the same connections. */
  pool: Pool;
}

/** The tables must be there (`migrate`). Nothing is asked of the server before it is needed. */
export function openStore(options: PoolOptions): PostgresStore {
  const pool = makePool(options);
  const waker = new Waker(pool, options.url);
  const { rouse } = waker;
  const portals = new Portals(pool);
  const effects = makeEffects(pool, rouse);
  return {
    ...makeInbox(pool, rouse),
    ...makeLanes(pool),
    ...makeRecords(pool, portals, rouse),
    ...makeWatch(pool, portals, rouse),
    ...effects,
    ...makeCard(pool, portals, rouse),
    ...makeSettings(pool, portals, rouse),
    ...makeOverview(pool, portals),
    ...makeCare(pool),
    grants: makeGrants(pool),
    installs: makeInstallStates(pool),
    connections: makeConnections(pool),
    budget: makeBudget(pool),
    wakes: waker,
    pool,
    async close() {
      effects.close();
      await waker.close();
      await pool.end();
    },
  };
}
