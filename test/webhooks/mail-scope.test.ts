/** The permission to read what mails say, given months after the install: what was said before is read then. */
import { describe, expect, it } from '@jest/globals';
import { SCOPES } from '../../src/install/scopes.ts';
import type { PostgresStore } from '../../src/postgres/store.ts';
import { account, RITA } from './account.ts';
import { PUBLIC_URL, serviceWorld } from './world.ts';

const PORTAL = 4_100_308;
const world = serviceWorld([account(PORTAL)]);
const ALL = SCOPES.map((one) => one.scope);

async function connect(scopes: readonly string[]): Promise<void> {
  const { simulator, request } = world();
  const first = await request('GET', '/oauth/install');
  const state = new URL(first.headers.get('location') ?? '').searchParams.get('state') ?? '';
  const code = simulator.authorize({ portalId: PORTAL, scopes, redirectUri: `${PUBLIC_URL}/oauth/callback` });
  const cookie = (first.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const query = new URLSearchParams({ code, state });
  expect((await request('GET', `/oauth/callback?${query}`, { headers: { cookie } })).status).toBe(200);
  await world().settle();
}

const { stringify } = JSON;
const card = async () => (await world().ask('GET', '/card/501', undefined, { userId: RITA })).body;
const mailsRead = () =>
  world()
    .simulator.requests()
    .filter((request) => request.path.endsWith('/objects/2026-03/emails/batch/read')).length;
const words = async () => {
  const { pool } = world().store as PostgresStore;
  const { rows } = await pool.query<{ fact: unknown }>(`select fact from records where type = 'emails'`);
  return stringify(rows);
};

describe('the words of mails', () => {
  it('are read once the account lets us, however old the mails are, and no second time', async () => {
    await connect(ALL.filter((scope) => scope !== 'sales-email-read'));
    expect(await words()).not.toContain('confirm the budget');
    expect((await card()).judgement.nextStep).toBeNull();
    await connect(ALL);
    expect(await words()).toContain('confirm the budget');
    expect((await card()).judgement.nextStep).toMatchObject({ quote: expect.stringContaining('by Friday') });
    const before = mailsRead();
    await connect(ALL);
    expect(mailsRead()).toBe(before);
  });
});

describe('our fields', () => {
  it('are made again by the next sweep where somebody deleted one', async () => {
    const { simulator } = world();
    const made = () =>
      simulator.requests().filter((request) => request.method === 'POST' && request.path.includes('/properties/'))
        .length;
    const token = simulator.staticToken({ portalId: PORTAL });
    const path = '/crm/properties/2026-03/deals/ghostlight_state';
    const gone = await fetch(`${simulator.url}${path}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${token}` },
    });
    expect(gone.status).toBe(204);
    const before = made();
    await world().service.jobWork.sweep({ portalId: PORTAL, attempt: 1, stopping: () => false });
    expect(made()).toBeGreaterThan(before);
  });
});
