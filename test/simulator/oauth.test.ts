import { describe, expect, it } from '@jest/globals';
import { caller, handClock, simulators } from './caller.ts';
import type { Simulator } from './simulator.ts';

const start = simulators();
const REDIRECT = 'https://ghostlight.example/oauth/callback';

function form(simulator: Simulator, fields: Record<string, string>): URLSearchParams {
  const { clientId, clientSecret } = simulator.app;
  return new URLSearchParams({ client_id: clientId, client_secret: clientSecret, ...fields });
}

const codeForm = (simulator: Simulator, code: string) =>
  form(simulator, { grant_type: 'authorization_code', code, redirect_uri: REDIRECT });

describe('consent', () => {
  const ask = (simulator: Simulator, more: Record<string, string> = {}) =>
    `/oauth/authorize?${new URLSearchParams({ client_id: simulator.app.clientId, redirect_uri: REDIRECT, scope: 'oauth crm.objects.deals.read', state: 's1', ...more })}`;

  it('leads back with a code and the state', async () => {
    const simulator = await start();
    const answer = await caller(simulator.url, null)('GET', ask(simulator));
    expect(answer.status).toBe(302);
    const back = new URL(answer.headers.get('location') ?? '');
    expect(`${back.origin}${back.pathname}`).toBe(REDIRECT);
    expect(back.searchParams.get('state')).toBe('s1');
    const code = back.searchParams.get('code') ?? '';
    const tokens = await caller(simulator.url, null)('POST', '/oauth/2026-03/token', codeForm(simulator, code));
    expect(tokens.body).toMatchObject({
      token_type: 'bearer',
      expires_in: 1800,
      hub_id: 4100201,
      user_id: 9071,
      scopes: ['oauth', 'crm.objects.deals.read'],
    });
  });

  it('drops optional scopes the plan lacks and stops at required ones', async () => {
    const simulator = await start({ withoutScopes: ['automation.sequences.read'] });
    const anyone = caller(simulator.url, null);
    const answer = await anyone('GET', ask(simulator, { optional_scope: 'automation.sequences.read crm.lists.read' }));
    const code = new URL(answer.headers.get('location') ?? '').searchParams.get('code') ?? '';
    const tokens = await anyone('POST', '/oauth/2026-03/token', codeForm(simulator, code));
    expect(tokens.at('scopes')).toEqual(['oauth', 'crm.objects.deals.read', 'crm.lists.read']);
    expect((await anyone('GET', ask(simulator, { scope: 'oauth automation.sequences.read' }))).status).toBe(400);
  });

  it('refuses strangers: another client, a redirect nobody registered, a scope that does not exist', async () => {
    const simulator = await start({ redirectUrls: [REDIRECT] });
    const anyone = caller(simulator.url, null);
    expect((await anyone('GET', ask(simulator, { client_id: 'x' }))).status).toBe(400);
    expect((await anyone('GET', ask(simulator, { redirect_uri: 'https://evil.example/' }))).status).toBe(400);
    expect((await anyone('GET', ask(simulator, { scope: 'crm.objects.tasks.read' }))).status).toBe(400);
  });

  it('says so when the user declines', async () => {
    const simulator = await start();
    const answer = await caller(simulator.url, null)('GET', ask(simulator, { deny: 'true' }));
    expect(new URL(answer.headers.get('location') ?? '').searchParams.get('error')).toBe('access_denied');
  });
});

describe('tokens', () => {
  it('a code is good once, for ten minutes, with its own redirect', async () => {
    const wall = handClock();
    const simulator = await start({ wall: wall.now });
    const anyone = caller(simulator.url, null);
    const code = simulator.authorize({ redirectUri: REDIRECT });
    expect((await anyone('POST', '/oauth/2026-03/token', codeForm(simulator, code))).status).toBe(200);
    const again = await anyone('POST', '/oauth/2026-03/token', codeForm(simulator, code));
    expect(again.status).toBe(400);
    expect(again.body).toMatchObject({ error: 'invalid_grant', status: 'BAD_AUTH_CODE' });
    const late = simulator.authorize({ redirectUri: REDIRECT });
    wall.pass(10 * 60_000 + 1);
    expect((await anyone('POST', '/oauth/2026-03/token', codeForm(simulator, late))).status).toBe(400);
    const other = simulator.authorize({ redirectUri: 'https://ghostlight.example/other' });
    expect((await anyone('POST', '/oauth/2026-03/token', codeForm(simulator, other))).status).toBe(400);
  });

  it('access tokens end after half an hour and are renewed', async () => {
    const wall = handClock();
    const simulator = await start({ wall: wall.now });
    const { accessToken, refreshToken } = simulator.install();
    const call = caller(simulator.url, accessToken);
    expect((await call('GET', '/crm/v3/owners')).status).toBe(200);
    wall.pass(30 * 60_000 + 1);
    const expired = await call('GET', '/crm/v3/owners');
    expect(expired.status).toBe(401);
    expect(expired.at('category')).toBe('EXPIRED_AUTHENTICATION');
    const renewed = await call(
      'POST',
      '/oauth/2026-03/token',
      form(simulator, { grant_type: 'refresh_token', refresh_token: refreshToken }),
    );
    expect(renewed.at('refresh_token')).toBe(refreshToken);
    const fresh = caller(simulator.url, String(renewed.at('access_token')));
    expect((await fresh('GET', '/crm/v3/owners')).status).toBe(200);
  });

  it('the first version tells neither account nor scopes; asking about the token does', async () => {
    const simulator = await start();
    const { accessToken, refreshToken } = simulator.install({ scopes: ['oauth'] });
    const anyone = caller(simulator.url, null);
    const tokens = await anyone(
      'POST',
      '/oauth/v1/token',
      form(simulator, { grant_type: 'refresh_token', refresh_token: refreshToken }),
    );
    expect(tokens.status).toBe(200);
    expect(tokens.at('hub_id')).toBeUndefined();
    expect((await anyone('GET', `/oauth/v1/access-tokens/${accessToken}`)).body).toMatchObject({
      hub_id: 4100201,
      scopes: ['oauth'],
    });
    const about = await anyone(
      'POST',
      '/oauth/2026-03/token/introspect',
      form(simulator, { token: accessToken, token_type_hint: 'access_token' }),
    );
    expect(about.body).toMatchObject({ active: true, hub_id: 4100201, token_use: 'access_token', scopes: ['oauth'] });
    const unknown = await anyone('POST', '/oauth/2026-03/token/introspect', form(simulator, { token: 'x' }));
    expect(unknown.body).toEqual({ active: false });
  });

  it.each([
    ['client_secret', 'invalid_client', 'BAD_CLIENT_SECRET'],
    ['refresh_token', 'invalid_grant', 'BAD_REFRESH_TOKEN'],
    ['grant_type', 'unsupported_grant_type', 'BAD_GRANT_TYPE'],
  ])('a wrong %s is refused in RFC 6749’s words', async (field, error, status) => {
    const simulator = await start();
    const fields = { grant_type: 'refresh_token', refresh_token: simulator.install().refreshToken, [field]: 'wrong' };
    const answer = await caller(simulator.url, null)('POST', '/oauth/2026-03/token', form(simulator, fields));
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ error, status });
  });

  it('a revoked grant renews nothing, its last token lives on; an uninstalled one is dead at once', async () => {
    const simulator = await start();
    const { accessToken, refreshToken } = simulator.install();
    const call = caller(simulator.url, accessToken);
    await call('POST', '/oauth/2026-03/token/revoke', form(simulator, { token: refreshToken }));
    expect(
      (
        await call(
          'POST',
          '/oauth/2026-03/token',
          form(simulator, { grant_type: 'refresh_token', refresh_token: refreshToken }),
        )
      ).status,
    ).toBe(400);
    expect((await call('GET', '/crm/v3/owners')).status).toBe(200);
    const again = caller(simulator.url, simulator.install().accessToken);
    expect((await again('DELETE', '/appinstalls/2026-09/external-install')).status).toBe(204);
    expect((await again('GET', '/crm/v3/owners')).status).toBe(401);
  });

  it('knows no call without a token, and a private app’s token never ends', async () => {
    const wall = handClock();
    const simulator = await start({ wall: wall.now });
    expect((await caller(simulator.url, null)('GET', '/crm/v3/owners')).status).toBe(401);
    const call = caller(simulator.url, simulator.staticToken());
    wall.pass(365 * 86_400_000);
    expect((await call('GET', '/crm/v3/owners')).status).toBe(200);
  });
});
