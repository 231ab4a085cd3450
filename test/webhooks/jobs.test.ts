/** What the hour and the night ask for. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { PostgresStore } from '../../src/postgres/store.ts';
import type { JobName } from '../../src/ports/jobs.ts';
import { account } from './account.ts';
import { serviceWorld } from './world.ts';

const PORTAL = 4_100_307;
const world = serviceWorld([account(PORTAL)]);
const run = (name: JobName) => world().service.jobWork[name]({ portalId: null, attempt: 1, stopping: () => false });

beforeAll(() => world().install(PORTAL));

describe('every hour', () => {
  it('what an account is is read again: a stage that is new, and closed, is known', async () => {
    const stages = async () => (await world().store.desk(PORTAL))?.portal.pipelines.flatMap((p) => p.stages) ?? [];
    const closed = { id: 'regretted', label: 'Regretted', displayOrder: 9, metadata: { isClosed: 'true' } };
    world().simulator.worldOf(PORTAL).file.pipelines[0]?.stages?.push(closed);
    await run('hourly');
    await world().settle();
    expect(await stages()).toContainEqual(expect.objectContaining({ id: 'regretted', closed: true }));
  });

  it('nothing is asked of an account that is not connected', async () => {
    const { store, simulator } = world();
    await store.connections.disconnected(PORTAL, 'disconnected', 'revoked', simulator.world.now());
    const before = simulator.requests().length;
    await run('hourly');
    await world().settle();
    expect(simulator.requests()).toHaveLength(before);
  });
});

describe('the clean-up', () => {
  it('removes installs that nobody finished, once they are too old', async () => {
    const { pool } = world().store as PostgresStore;
    const waiting = async () => (await pool.query<{ n: number }>('select count(*) as n from oauth_states')).rows[0]?.n;
    await world().request('GET', '/oauth/install');
    await run('clean-up');
    expect(await waiting()).toBe(1);
    await world().pass(11 * 60_000);
    await run('clean-up');
    expect(await waiting()).toBe(0);
  });
});
