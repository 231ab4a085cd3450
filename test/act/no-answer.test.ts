/** HubSpot may still be at work on a call that it did not answer: it is looked up later, when it is there if ever. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { account, RITA } from '../webhooks/account.ts';
import { serviceWorld } from '../webhooks/world.ts';
import { clicking } from './clicking.ts';

const PORTAL = 4_100_343;
const world = serviceWorld([account(PORTAL)]);
const { later, notes } = clicking(world, PORTAL);
const NOTES = '/crm/objects/2026-03/notes';

/** Calls about notes since a moment of the log: looking them up, and making them. */
const about = (from: number) =>
  world()
    .simulator.requests()
    .slice(from)
    .filter((r) => r.path.includes('/notes'))
    .map((r) => `${r.method} ${r.path}`);

beforeAll(async () => {
  await world().install(PORTAL);
  await world().advance(10);
});

describe('a note that HubSpot gave no answer about', () => {
  it('is left alone for half a minute, then looked up and not made again', async () => {
    const { simulator } = world();
    simulator.fault({ method: 'POST', path: NOTES, drop: 'after', times: 1 });
    const sent = { play: 'check-in', key: 'key-of-no-answer', body: 'Hello?' };
    const { body } = await world().ask('POST', '/card/501/plays', sent, { userId: RITA });
    expect(body.happened).toContain('on its way');
    const from = simulator.requests().length;
    await later(25_000);
    expect(about(from)).toEqual([]);
    await later(40_000);
    expect(about(from).length).toBeGreaterThan(0);
    expect(about(from)).not.toContain(`POST ${NOTES}`);
    expect(notes()).toHaveLength(1);
  });
});
