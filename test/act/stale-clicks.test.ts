/** A click that waited for days is not done any more where it would reach a buyer or move a deal. */
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { account } from '../webhooks/account.ts';
import { serviceWorld } from '../webhooks/world.ts';
import { ENROLMENTS, clicking } from './clicking.ts';

const PORTAL = 4_100_345;
const world = serviceWorld([account(PORTAL)]);
const { card, post, settings, later } = clicking(world, PORTAL);

const enrolled = () => world().simulator.worldOf(PORTAL).sequences.latest('77') ?? null;
const stage = () => world().simulator.worldOf(PORTAL).records.live('deals', '501')?.properties.dealstage;
/** Presses while HubSpot does not take it. */
const pressInVain = async () => {
  world().simulator.fault({ method: 'POST', path: ENROLMENTS, status: 503 });
  world().simulator.fault({ method: 'PATCH', path: '/crm/objects/2026-03/deals/501', status: 503 });
  expect((await post('plays', { play: 'check-in', body: 'Hi Dana' })).happened).toContain('on its way');
};

beforeAll(async () => {
  await world().install(PORTAL);
  await world().advance(10);
  await settings({ plays: { 'check-in': { sequenceId: '90002', moveToStage: 'qualifiedtobuy' } } });
});
beforeEach(() => {
  world().simulator.clearFaults();
});

describe('a click that waited for days', () => {
  it('through a dead connection enrols nobody and moves nothing when the account is back, and says so', async () => {
    const { simulator, store } = world();
    await pressInVain();
    await store.connections.disconnected(PORTAL, 'disconnected', 'revoked', simulator.world.now());
    simulator.clearFaults();
    simulator.advance(3 * 86_400_000);
    await world().install(PORTAL);
    await later(30_000);
    expect([enrolled(), stage()]).toEqual([null, 'contractsent']);
    const { notices, history } = await card();
    expect(notices.join(' ')).toContain('the enrolment');
    expect(history.find((h: { says: string }) => h.says.includes('chose: Check in')).undo).toBeNull();
  });

  it('for a day is done', async () => {
    await pressInVain();
    world().simulator.clearFaults();
    world().simulator.advance(86_400_000);
    await later(30_000);
    expect([enrolled()?.sequence.id, stage()]).toEqual(['90002', 'qualifiedtobuy']);
  });
});
