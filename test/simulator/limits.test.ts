import { describe, expect, it } from '@jest/globals';
import { handClock, simulators } from './caller.ts';

const start = simulators();

describe('budgets', () => {
  it('takes 110 calls in ten seconds, then says which limit, and for how long', async () => {
    const wall = handClock();
    const { call } = await start({ wall: wall.now });
    const first = await call('GET', '/crm/v3/owners');
    expect(first.headers.get('x-hubspot-ratelimit-max')).toBe('110');
    expect(first.headers.get('x-hubspot-ratelimit-remaining')).toBe('109');
    expect(first.headers.get('x-hubspot-ratelimit-interval-milliseconds')).toBe('10000');
    wall.pass(4000);
    const rest = await Promise.all(Array.from({ length: 109 }, () => call('GET', '/crm/v3/owners')));
    expect(new Set(rest.map((r) => r.status))).toEqual(new Set([200]));
    const refused = await call('GET', '/crm/v3/owners');
    expect(refused.status).toBe(429);
    expect(refused.body).toMatchObject({
      status: 'error',
      errorType: 'RATE_LIMIT',
      policyName: 'TEN_SECONDLY_ROLLING',
    });
    expect(refused.at('category')).toBeUndefined();
    expect(refused.headers.get('retry-after')).toBe('6');
    wall.pass(6000);
    expect((await call('GET', '/crm/v3/owners')).status).toBe(200);
    expect((await call('GET', '/crm/v3/owners')).status).toBe(429);
  });

  it('counts searches apart, by the second, without headers', async () => {
    const wall = handClock();
    const { call } = await start({ wall: wall.now });
    const search = () => call('POST', '/crm/v3/objects/deals/search', { limit: 1 });
    for (let i = 0; i < 5; i += 1) {
      const answer = await search();
      expect(answer.status).toBe(200);
      expect(answer.headers.get('x-hubspot-ratelimit-max')).toBeNull();
    }
    const refused = await search();
    expect(refused.status).toBe(429);
    expect(refused.at('policyName')).toBe('SECONDLY');
    expect(refused.at('message')).toBe('You have reached your secondly limit.');
    expect((await call('GET', '/crm/v3/owners')).headers.get('x-hubspot-ratelimit-remaining')).toBe('109');
    wall.pass(1000);
    expect((await search()).status).toBe(200);
  });

  it('counts associations apart, and tokens not at all', async () => {
    const wall = handClock();
    const simulator = await start({ wall: wall.now, limits: { tenSecondly: 1, searchSecondly: 5, associations: 2 } });
    const links = () => simulator.call('GET', '/crm/v4/objects/deals/501/associations/contacts');
    expect([(await links()).status, (await links()).status, (await links()).status]).toEqual([200, 200, 429]);
    expect((await simulator.call('GET', '/crm/v3/owners')).status).toBe(200);
    const { clientId, clientSecret } = simulator.app;
    for (let i = 0; i < 3; i += 1) {
      const body = new URLSearchParams({
        grant_type: 'refresh_token',
        refresh_token: simulator.install().refreshToken,
        client_id: clientId,
        client_secret: clientSecret,
      });
      expect((await simulator.call('POST', '/oauth/2026-03/token', body)).status).toBe(200);
    }
  });

  it('refuses a URL that is too long', async () => {
    const { call } = await start();
    const names = Array.from({ length: 700 }, (_, i) => `property_${i}`).join(',');
    expect((await call('GET', `/crm/v3/objects/deals/501?properties=${names}`)).status).toBe(414);
  });

  it('can be switched off', async () => {
    const { call } = await start({ limits: null });
    const all = await Promise.all(Array.from({ length: 150 }, () => call('GET', '/crm/v3/owners')));
    expect(all.every((a) => a.status === 200)).toBe(true);
  });
});
