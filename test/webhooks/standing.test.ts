/** What the settings page and the overview are told of the connection itself: alive or not, and how far the first reading is. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { overviewAnswer } from '../../extensions/app/packages/shared/parse/overview.ts';
import { settingsAnswer } from '../../extensions/app/packages/shared/parse/settings.ts';
import { NO_CHANGES } from '../../src/sync/phase.ts';
import { account, MONA } from './account.ts';
import { PUBLIC_URL, serviceWorld } from './world.ts';

const READING = 4_100_302;
const DONE = 4_100_303;
const world = serviceWorld([account(READING), account(DONE, 801)]);

const ask = (path: string, portalId: number) => world().ask('GET', path, undefined, { portalId, userId: MONA });
const connection = async (portalId: number) => settingsAnswer((await ask('/settings', portalId)).body, '').connection;
const overview = async (portalId: number) => overviewAnswer((await ask('/overview', portalId)).body, '');

describe('the first reading', () => {
  const MINUTE = 60_000;

  beforeAll(async () => {
    const { grants, connections } = world().store;
    const portal = { portalId: READING, timeZone: 'UTC', currency: 'USD', country: null, uiDomain: null };
    await connections.connected({ ...portal, now: world().simulator.world.now() });
    const sealed = { access: 'a', accessEndsAt: Date.now() + 60 * MINUTE, refresh: 'r' };
    await grants.put({ portalId: READING, ...sealed, scopes: ['oauth'], installedBy: String(MONA) });
  });

  it('is told of before its first record is read', async () => {
    const begins = { phase: 'account', done: 0, total: 0, perMinute: 0, msLeft: null };
    expect(await connection(READING)).toMatchObject({ status: 'connected', syncedAt: null, sync: begins });
    expect(await overview(READING)).toMatchObject({ totals: { open: 0 }, sync: begins });
  });

  it('is told of with its rate and the time left on both pages', async () => {
    const at = Date.now();
    const phase = 'emails of open deals and their contacts';
    const step = { phase, after: '9', done: 1240, total: 5300, openDoneAt: null, finishedAt: null, remarks: [] };
    const moments = { beganAt: at, startedAt: at - 2 * MINUTE, updatedAt: at };
    await world().store.advance(READING, NO_CHANGES, { ...step, ...moments }, at);
    const { sync } = await connection(READING);
    expect(sync).toMatchObject({ phase, done: 1240, total: 5300 });
    expect(sync?.perMinute).toBeGreaterThan(300);
    expect(sync?.msLeft).toBeGreaterThan(4 * MINUTE);
    expect((await overview(READING)).sync).toMatchObject({ phase, done: 1240, total: 5300 });
  });
});

describe('an account that was read', () => {
  beforeAll(() => world().install(DONE));

  it('has no reading under way', async () => {
    expect(await connection(DONE)).toMatchObject({ status: 'connected', because: null, sync: null });
    expect((await connection(DONE)).syncedAt).not.toBeNull();
    expect((await overview(DONE)).sync).toBeNull();
  });

  it('that is no longer connected says so, why, and that nothing is granted any more', async () => {
    const { store, simulator } = world();
    expect((await connection(DONE)).scopes.some((s) => s.granted)).toBe(true);
    const at = simulator.world.now();
    await store.connections.disconnected(DONE, 'disconnected', 'HubSpot answered 400: unknown refresh token', at);
    const { scopes, ...told } = await connection(DONE);
    expect(told).toMatchObject({
      status: 'disconnected',
      since: new Date(at).toISOString(),
      because: 'HubSpot answered 400: unknown refresh token',
      sync: null,
      reconnectUrl: `${PUBLIC_URL}/oauth/install`,
    });
    expect(scopes.filter((s) => s.granted)).toEqual([]);
    await world().install(DONE);
    expect(await connection(DONE)).toMatchObject({ status: 'connected', because: null });
    expect((await connection(DONE)).scopes.some((s) => s.granted)).toBe(true);
  });
});
