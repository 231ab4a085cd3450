/** What the settings page and the overview are told of the connection itself: alive or not, and how far the first reading is. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { overviewAnswer } from '../../extensions/app/packages/shared/parse/overview.ts';
import { settingsAnswer } from '../../extensions/app/packages/shared/parse/settings.ts';
import { hubspotOAuth } from '../../src/hubspot/oauth.ts';
import { connectStatic } from '../../src/install/connect.ts';
import { SCOPES } from '../../src/install/scopes.ts';
import { aboutAccess, aboutRefresh, keysOf } from '../../src/install/seal.ts';
import { account, MONA } from './account.ts';
import { PUBLIC_URL, serviceWorld } from './world.ts';

const READING = 4_100_302;
const DONE = 4_100_303;
const STATIC = 4_100_304;
/** The service's own. */
const KEYS = keysOf(Buffer.alloc(32, 7));
const world = serviceWorld([account(READING), account(DONE, 801), account(STATIC, 901)]);

const ask = (path: string, portalId: number) => world().ask('GET', path, undefined, { portalId, userId: MONA });
const connection = async (portalId: number) => settingsAnswer((await ask('/settings', portalId)).body, '').connection;
const overview = async (portalId: number) => overviewAnswer((await ask('/overview', portalId)).body, '');

describe('the first reading', () => {
  /** The sync goes on by so many batches, and stops there as when the service is ended. */
  const read = async (batches: number) => {
    let left = batches;
    await world().service.jobWork['first-sync']({ portalId: READING, attempt: 1, stopping: () => (left -= 1) < 1 });
  };

  beforeAll(async () => {
    const { store, simulator } = world();
    const portal = { portalId: READING, timeZone: 'UTC', currency: 'USD', country: null, uiDomain: null };
    await store.connections.connected({ ...portal, now: simulator.world.now() });
    const { accessToken, refreshToken, scopes } = simulator.install({ portalId: READING });
    await store.grants.put({
      portalId: READING,
      access: KEYS.seal(accessToken, aboutAccess(READING)),
      accessEndsAt: Date.now() + 30 * 60_000,
      refresh: KEYS.seal(refreshToken, aboutRefresh(READING)),
      scopes,
      installedBy: String(MONA),
    });
  });

  it('is told of before its first record is read', async () => {
    const begins = { phase: 'account', done: 0, total: 0, perMinute: 0, msLeft: null };
    expect(await connection(READING)).toMatchObject({ status: 'connected', syncedAt: null, sync: begins });
    expect(await overview(READING)).toMatchObject({ totals: { open: 0 }, sync: begins });
  });

  it('is told of on both pages as far as it has come, until it is complete', async () => {
    await read(2);
    const found = { phase: 'open deals', done: 0, total: 2, msLeft: null };
    expect((await connection(READING)).sync).toMatchObject(found);
    expect((await overview(READING)).sync).toMatchObject(found);
    await read(1);
    expect((await connection(READING)).sync).toMatchObject({ done: 2, total: 2, perMinute: expect.any(Number) });
    expect((await overview(READING)).sync).toMatchObject({ done: 2, total: 2 });
    await read(Infinity);
    expect((await connection(READING)).sync).toBeNull();
    expect((await overview(READING)).sync).toBeNull();
  });
});

describe('an account that was read', () => {
  beforeAll(() => world().install(DONE));

  it('has no reading under way', async () => {
    expect(await connection(DONE)).toMatchObject({ status: 'connected', because: null, sync: null });
    expect((await connection(DONE)).syncedAt).toBe(world().simulator.world.nowIso());
    expect((await overview(DONE)).sync).toBeNull();
  });

  it('that is no longer connected says so, why, and that nothing is granted any more', async () => {
    const { simulator } = world();
    expect((await connection(DONE)).scopes.some((s) => s.granted)).toBe(true);
    const at = simulator.world.now();
    simulator.uninstall(DONE);
    // Whatever asks HubSpot first finds it out.
    await ask('/settings/options', DONE);
    const { scopes, ...told } = await connection(DONE);
    expect(told).toMatchObject({
      status: 'disconnected',
      since: new Date(at).toISOString(),
      because: 'HubSpot answered 400: missing or unknown refresh token',
      sync: null,
      reconnectUrl: `${PUBLIC_URL}/oauth/install`,
    });
    expect(scopes.filter((s) => s.granted)).toEqual([]);
    await world().install(DONE);
    expect(await connection(DONE)).toMatchObject({ status: 'connected', because: null });
    expect((await connection(DONE)).scopes.some((s) => s.granted)).toBe(true);
  });
});

describe('an account with a static token', () => {
  it('shows no scope as granted that a call was refused for', async () => {
    const { store, simulator } = world();
    const { clientId } = simulator.app;
    const granted = async () => (await connection(STATIC)).scopes.filter((s) => s.granted).map((s) => s.scope);
    const needs = {
      grants: store.grants,
      connections: store.connections,
      // As where HubSpot does not tell what a token may do.
      oauth: hubspotOAuth({ apiUrl: simulator.url, clientId, clientSecret: 'not ours' }),
      keys: KEYS,
      wall: Date.now,
      now: () => simulator.world.now(),
    };
    const scopes = SCOPES.map((s) => s.scope).filter((scope) => scope !== 'crm.lists.read');
    await connectStatic(needs, simulator.staticToken({ portalId: STATIC, scopes }), String(MONA));
    expect(await granted()).toEqual(SCOPES.map((s) => s.scope));
    expect((await ask('/settings/options', STATIC)).body.options.lists).toEqual([]);
    expect(await granted()).toEqual(scopes);
  });
});
