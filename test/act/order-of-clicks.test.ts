/** Clicks on one deal are done in the order in which they were made, also when HubSpot takes the earlier one late. */
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { account, RITA } from '../webhooks/account.ts';
import { serviceWorld } from '../webhooks/world.ts';
import { clicking } from './clicking.ts';

const PORTAL = 4_100_341;
const world = serviceWorld([account(PORTAL)]);
const { post, later, notes, settings } = clicking(world, PORTAL);
const NOTES = '/crm/objects/2026-03/notes';
const DEAL = '/crm/objects/2026-03/deals/501';

const holdUntil = () =>
  world().simulator.worldOf(PORTAL).records.live('deals', '501')?.properties.ghostlight_hold_until ?? '';

beforeAll(async () => {
  await world().install(PORTAL);
  await world().advance(10);
});
beforeEach(async () => {
  world().simulator.clearFaults();
  await later(15_000);
});

describe('an undo of what HubSpot has not taken yet', () => {
  it('waits for the note it takes back, and the note does not come after it', async () => {
    world().simulator.fault({ method: 'POST', path: NOTES, status: 503 });
    const pressed = await post('plays', { play: 'check-in', body: 'Hello?' });
    expect(pressed.happened).toContain('on its way');
    const undone = await post('undo', { undo: pressed.undo.key });
    expect(undone).toMatchObject({ ok: true, happened: expect.stringMatching(/^Taken back\. .*on its way/) });
    world().simulator.clearFaults();
    await later(15_000);
    await later(15_000);
    expect(notes()).toEqual([]);
  });

  it('takes them off the list they were still to come on', async () => {
    const { simulator } = world();
    const { lists } = simulator.worldOf(PORTAL);
    const { listId } = lists.create(
      { name: 'Nurture', objectTypeId: '0-1', processingType: 'MANUAL' },
      '2026-03-10T15:00:00Z',
    );
    await settings({ plays: { nurture: { listId } } });
    simulator.fault({ method: 'PUT', path: '/crm/lists/2026-03/*/memberships/add', status: 503 });
    const pressed = await post('plays', { play: 'nurture' });
    const undone = await post('undo', { undo: pressed.undo.key });
    expect(undone.ok).toBe(true);
    simulator.clearFaults();
    for (let i = 0; i < 3; i += 1) await later(15_000);
    expect(simulator.requests().some((r) => r.path.endsWith('/memberships/add') && r.status === 503)).toBe(true);
    expect([
      ...(lists
        .all()
        .find((list) => list.listId === listId)
        ?.members.keys() ?? []),
    ]).toEqual([]);
  });
});

describe('a later day for the same hold', () => {
  it('stands in HubSpot and with us when the earlier one is tried again', async () => {
    world().simulator.fault({ method: 'PATCH', path: DEAL, status: 503 });
    expect((await post('hold', { action: 'hold', until: '2026-03-20' })).happened).toContain('on its way');
    world().simulator.clearFaults();
    expect((await post('hold', { action: 'hold', until: '2026-03-25' })).ok).toBe(true);
    await later(15_000);
    await later(15_000);
    expect(holdUntil()).toBe('2026-03-25');
    const { judgement } = (await world().ask('GET', '/card/501', undefined, { userId: RITA })).body;
    expect(judgement).toMatchObject({ state: 'held', hold: { until: '2026-03-25' } });
  });
});

describe('a click that HubSpot refuses for good', () => {
  it('does not count, neither on the card nor in what HubSpot is told', async () => {
    await post('hold', { action: 'release' });
    await later(15_000);
    world().simulator.fault({ method: 'PATCH', path: DEAL, status: 400, times: 1 });
    expect(await post('hold', { action: 'hold', until: '2026-04-02' })).toMatchObject({ code: 'refused-by-hubspot' });
    const { judgement } = (await world().ask('GET', '/card/501', undefined, { userId: RITA })).body;
    expect([judgement.state, judgement.hold]).toEqual(['missed', null]);
    await later(15_000);
    const deal = world().simulator.worldOf(PORTAL).records.live('deals', '501')?.properties;
    expect(deal).toMatchObject({ ghostlight_state: 'missed' });
  });
});

describe('a task that HubSpot does not take', () => {
  it('keeps no click waiting: a click has nothing to do with it', async () => {
    const { simulator } = world();
    simulator.fault({ method: 'PATCH', path: '/crm/objects/2026-03/tasks/*', status: 503 });
    await post('hold', { action: 'hold', until: '2026-04-20' });
    await world().settle();
    expect(simulator.requests().some((r) => r.path.includes('/tasks/') && r.status === 503)).toBe(true);
    expect((await post('hold', { action: 'release' })).happened).toBe('The hold is ended');
    expect(holdUntil()).toBe('');
  });
});
