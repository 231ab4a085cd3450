/** HubSpot is not well, or answers get lost on the way: nothing happens twice, nothing is lost, what is refused is said. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { account, RITA } from './account.ts';
import { serviceWorld } from './world.ts';

const PORTAL = 4_100_304;
const world = serviceWorld([account(PORTAL)]);

const ours = (type: 'tasks' | 'notes') =>
  world()
    .simulator.world.state()
    .objects[type].filter((o) => {
      const body = o.properties[type === 'tasks' ? 'hs_task_body' : 'hs_note_body'] ?? '';
      return !o.archived && body.includes('Ghostlight · ');
    });
const TASKS = '/crm/objects/2026-03/tasks';
const NOTES = '/crm/objects/2026-03/notes';
/** HubSpot's back-off passes in real time; here it passes at once. */
const laterInTheWorld = async () => {
  await world().pass(20_000);
  await world().settle();
};

beforeAll(async () => {
  await world().install(PORTAL);
});

describe('a task whose answer is lost', () => {
  it('is looked up in HubSpot before it is tried again, and is there once', async () => {
    const { simulator } = world();
    simulator.fault({ method: 'POST', path: TASKS, times: 4, drop: 'after' });
    await world().advance(6);
    for (let i = 0; i < 6; i += 1) await laterInTheWorld();
    expect(ours('tasks').filter((t) => t.properties.hs_task_subject?.includes('Buyer Inc'))).toHaveLength(1);
    expect(new Set(ours('tasks').map((t) => t.properties.hs_task_body)).size).toBe(ours('tasks').length);
    expect(simulator.requests().some((r) => r.fault !== undefined && r.path === TASKS)).toBe(true);
    simulator.clearFaults();
  });
});

describe('a click while HubSpot is not well', () => {
  it('says that it is on its way, and happens once when HubSpot is back', async () => {
    const { simulator } = world();
    simulator.fault({ method: 'POST', path: NOTES, status: 503 });
    const sent = { play: 'check-in', key: 'a-key-in-bad-times', body: 'Hello?' };
    const { body } = await world().ask('POST', '/card/501/plays', sent, { userId: RITA });
    expect(body).toMatchObject({ ok: true, happened: expect.stringContaining('on its way') });
    expect(ours('notes')).toHaveLength(0);
    simulator.clearFaults();
    await laterInTheWorld();
    await world().ask('POST', '/card/501/plays', sent, { userId: RITA });
    await laterInTheWorld();
    expect(ours('notes')).toHaveLength(1);
  });

  it('is refused in plain words when HubSpot refuses it for good', async () => {
    const { simulator } = world();
    simulator.fault({ method: 'PATCH', path: '/crm/objects/2026-03/deals/501', status: 400 });
    const sent = { action: 'hold', until: '2026-03-20', key: 'a-key-that-is-refused' };
    const { body } = await world().ask('POST', '/card/501/hold', sent, { userId: RITA });
    expect(body).toMatchObject({
      ok: false,
      code: 'refused-by-hubspot',
      message: expect.stringContaining('HubSpot did not accept'),
    });
    simulator.clearFaults();
    const card = await world().ask('GET', '/card/501', undefined, { userId: RITA });
    expect(card.body.notices.join(' ')).toContain('Not done in HubSpot: the fields of the deal');
    expect(card.body.history[0].says).toMatch(/^Not done: the fields of the deal\. HubSpot answered 400/);
  });
});

describe('webhooks while HubSpot’s API is not well', () => {
  it('are kept and worked off when it is back', async () => {
    const { simulator, store } = world();
    simulator.fault({ method: 'POST', path: '/crm/objects/2026-03/deals/batch/read', status: 502 });
    simulator.happen({ portalId: PORTAL, change: [{ type: 'deals', id: '501', properties: { amount: '99000' } }] });
    await simulator.deliverNow({ all: true });
    await world().service.pieces.lane();
    expect((await store.unread(PORTAL, 10)).length).toBeGreaterThan(0);
    simulator.clearFaults();
    await laterInTheWorld();
    expect(await store.unread(PORTAL, 10)).toEqual([]);
    const deals = await store.openDeals(PORTAL, null);
    expect(deals.find((d) => d.dealId === '501')?.amount).toBe(99_000);
  });
});

describe('an account that is disconnected', () => {
  it('is said to be so, and its events are no longer kept', async () => {
    const { simulator, store } = world();
    await store.connections.disconnected(PORTAL, 'disconnected', 'revoked', simulator.world.now());
    const card = await world().ask('GET', '/card/501', undefined, { userId: RITA });
    expect(card.body).toMatchObject({ ok: false, code: 'not-connected' });
    expect((await world().ask('GET', '/overview', undefined, { userId: RITA })).body.code).toBe('not-connected');
  });
});
