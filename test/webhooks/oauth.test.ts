/** Connecting an account over HTTP: bound to the browser, once, and nothing leaks into the page. */
import { describe, expect, it } from '@jest/globals';
import { account } from './account.ts';
import { serviceWorld } from './world.ts';

const PORTAL = 4_100_305;
const OTHER = 4_100_306;
const world = serviceWorld([account(PORTAL), account(OTHER)]);

async function consent(portalId = PORTAL): Promise<{ back: string; cookie: string }> {
  const first = await world().request('GET', '/oauth/install');
  expect(first.status).toBe(302);
  const asked = new URL(first.headers.get('location') ?? '');
  asked.pathname = `/oauth/${portalId}/authorize`;
  const agreed = await fetch(asked, { redirect: 'manual' });
  const { pathname, search } = new URL(agreed.headers.get('location') ?? '');
  return { back: `${pathname}${search}`, cookie: (first.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
}

describe('connecting an account', () => {
  it('works once, in the browser that began it', async () => {
    const { back, cookie } = await consent();
    const other = await world().request('GET', back, { headers: { cookie: 'ghostlight_install=somebody-else' } });
    expect([other.status, other.body]).toEqual([400, expect.stringContaining('another browser')]);
    const mine = await consent();
    const done = await world().request('GET', mine.back, { headers: { cookie: mine.cookie } });
    expect([done.status, done.body]).toEqual([200, expect.stringContaining('connected')]);
    const again = await world().request('GET', mine.back, { headers: { cookie: mine.cookie } });
    expect([again.status, again.body]).toEqual([400, expect.stringContaining('used already')]);
    expect(cookie).not.toBe('');
    await world().settle();
    expect(await world().store.desk(PORTAL)).toMatchObject({ status: 'connected', syncedAt: expect.any(Number) });
  });

  it('again looks for what nobody told us of meanwhile', async () => {
    const swept = () => world().lines.filter((line) => line.includes('swept: ')).length;
    expect(swept()).toBe(0);
    await world().install(PORTAL);
    expect(swept()).toBe(1);
  });

  it('that came back while it was first read is swept after that, and not beside it', async () => {
    const { store, simulator, service, request } = world();
    const connect = async () => {
      const { back, cookie } = await consent(OTHER);
      expect((await request('GET', back, { headers: { cookie } })).status).toBe(200);
    };
    const sync = (stopping: boolean) =>
      service.jobWork['first-sync']({ portalId: OTHER, attempt: 1, stopping: () => stopping });
    const swept = () => world().lines.filter((line) => line.includes('swept: ') && line.includes(String(OTHER))).length;
    await connect();
    expect(await sync(true)).toBe('again');
    await store.connections.disconnected(OTHER, 'disconnected', 'revoked', simulator.world.now());
    simulator.advance(3_600_000);
    await connect();
    expect(await sync(false)).toBe('done');
    expect(await store.progress(OTHER)).toMatchObject({ openDoneAt: expect.any(Number) });
    // Half of it was read an hour ago: judged once the sweep has been.
    expect(await store.claimDeals(simulator.world.now(), 5)).toBeNull();
    expect(swept()).toBe(0);
    await world().settle();
    expect(swept()).toBe(1);
    expect((await store.openDeals(OTHER, null)).every((deal) => deal.judgement !== null)).toBe(true);
  });

  it('keeps the secret of the browser out of sight of scripts and of other sites', async () => {
    const cookie = (await world().request('GET', '/oauth/install')).headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/Secure/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).toMatch(/Path=\/oauth/);
  });

  it('says so when the admin said no, and shows no script of anybody', async () => {
    const odd = await world().request('GET', '/oauth/callback?error=%3Cscript%3E&state=%3Cscript%3E');
    expect(odd.status).toBe(400);
    expect(odd.body).not.toContain('<script>');
    expect(odd.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect((await world().request('GET', '/oauth/callback')).status).toBe(400);
  });
});
