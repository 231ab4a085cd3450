import { describe, expect, it } from '@jest/globals';
import { caller, simulators } from './caller.ts';

const start = simulators();

describe('the account', () => {
  it('tells its zone and money', async () => {
    const { call, advance } = await start();
    const { body } = await call('GET', '/account-info/2026-03/details');
    expect(body).toMatchObject({
      portalId: 4_100_201,
      timeZone: 'America/New_York',
      companyCurrency: 'USD',
      accountType: 'STANDARD',
      utcOffset: '-04:00',
      utcOffsetMilliseconds: -4 * 3_600_000,
    });
    advance(250 * 86_400_000);
    expect((await call('GET', '/account-info/v3/details')).at('utcOffset')).toBe('-05:00');
  });

  it('tells its users and teams', async () => {
    const { call } = await start();
    const users = await call('GET', '/settings/v3/users/');
    expect(users.at('results', 0)).toMatchObject({
      id: '9071',
      email: 'rita@acme.example',
      primaryTeamId: '1',
      superAdmin: true,
    });
    expect((await call('GET', '/settings/users/2026-03/9072')).at('superAdmin')).toBe(false);
    expect((await call('GET', '/settings/users/2026-03/teams')).at('results')).toEqual([
      { id: '1', name: 'East', userIds: ['9071'], secondaryUserIds: [] },
    ]);
  });

  it('tells whether an address may be written to', async () => {
    const { call } = await start();
    const status = async (email: string) =>
      (await call('GET', `/communication-preferences/2026-03/statuses/${encodeURIComponent(email)}?channel=EMAIL`)).at(
        'results',
        0,
        'status',
      );
    expect(await status('out@buyer.example')).toBe('UNSUBSCRIBED');
    expect(await status('dana@buyer.example')).toBe('NOT_SPECIFIED');
    expect((await call('GET', '/communication-preferences/2026-03/statuses/x@y.example')).status).toBe(400);
  });

  it('tells how much room there is for properties', async () => {
    const { call } = await start();
    const { list } = await call('GET', '/crm/limits/2026-03/custom-properties');
    expect(list('byObjectType')[0]).toMatchObject({ objectTypeId: '0-3', limit: 1000, usage: 1 });
  });
});

describe('the webhooks journal', () => {
  it('is read in order with a token of the app itself', async () => {
    const simulator = await start();
    const { clientId, clientSecret } = simulator.app;
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope: 'developer.webhooks_journal.read',
    });
    const token = String((await simulator.call('POST', '/oauth/2026-03/token', form)).at('access_token'));
    const app = caller(simulator.url, token);
    expect((await app('GET', '/webhooks-journal/journal/2026-03/earliest')).status).toBe(204);
    simulator.happen({ change: [{ type: 'deals', id: '501', properties: { amount: '1' } }] });
    simulator.happen({ archive: [{ type: 'notes', id: '9301' }] });
    const first = await app('GET', '/webhooks-journal/journal/2026-03/earliest');
    const file = await (await fetch(String(first.at('url')))).json();
    expect(file).toMatchObject({
      journalEvents: [{ action: 'UPDATE', objectId: 501, propertyChanges: { amount: '1' } }],
    });
    const next = await app('GET', `/webhooks-journal/journal/2026-09/offset/${String(first.at('currentOffset'))}/next`);
    expect(await (await fetch(String(next.at('url')))).json()).toMatchObject({ journalEvents: [{ action: 'DELETE' }] });
    expect(
      (await app('GET', `/webhooks-journal/journal/2026-09/offset/${String(next.at('currentOffset'))}/next`)).status,
    ).toBe(204);
    expect((await simulator.call('GET', '/webhooks-journal/journal/2026-03/latest')).status).toBe(403);
    simulator.advance(4 * 86_400_000);
    simulator.happen({ restore: [{ type: 'notes', id: '9301' }] });
    const earliest = await app('GET', '/webhooks-journal/journal/2026-03/earliest');
    expect(await (await fetch(String(earliest.at('url')))).json()).toMatchObject({
      journalEvents: [{ action: 'RESTORE' }],
    });
  });
});
