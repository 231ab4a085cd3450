import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isPrivacyDeletion, receiveEvent } from '../../src/intake/event.ts';
import { forgetUnread } from '../../src/intake/forget-unread.ts';
import { firstSync } from '../../src/sync/first-sync.ts';
import { sweep } from '../../src/sync/sweep.ts';
import { PORTAL } from '../hubspot/world.ts';
import { freshStore } from '../postgres/world.ts';
import type { StoreWorld } from '../postgres/world.ts';
import { intakeWorld, neededBy } from './world.ts';
import type { IntakeWorld } from './world.ts';

/** HubSpot tells it once, connected or not; a contact that is merely missing later keeps its words. */
describe('a privacy deletion of an account that is not connected', () => {
  let stored: StoreWorld;
  let world: IntakeWorld;

  beforeEach(async () => {
    stored = await freshStore();
    world = await intakeWorld();
    await stored.connect(PORTAL, world.sim.world.now());
    world.sim.happen({
      create: [
        {
          type: 'emails',
          id: '9100',
          properties: {
            hs_email_direction: 'INCOMING_EMAIL',
            hs_email_from_email: 'dana@buyer.example',
            hs_email_text: 'I will confirm the budget by Friday.',
          },
          to: [
            { type: 'deals', id: '501' },
            { type: 'contacts', id: '77' },
          ],
        },
      ],
    });
    await firstSync(needs());
    await world.deliver();
    expect(await kept()).toMatch(/dana.*confirm the budget|confirm the budget.*dana/is);
    await stored.store.connections.disconnected(PORTAL, 'disconnected', 'revoked', world.sim.world.now());
    world.sim.advance(60_000);
    world.sim.happen({ forget: [{ id: '77' }], change: [{ type: 'deals', id: '501', properties: { amount: '5' } }] });
    const events = (await world.deliver()).map(receiveEvent).filter((one) => one.ok);
    const received = events.map((one) => ({ ...one, always: isPrivacyDeletion(one) }));
    const counts = await stored.store.append(received, world.sim.world.now());
    expect(counts).toEqual({ stored: 1, duplicate: 0, unknown: events.length - 1 });
  });
  afterEach(async () => {
    await world.close();
    await stored.close();
  });

  const needs = neededBy(
    () => world,
    () => stored,
  );

  async function kept(): Promise<string> {
    const { rows } = await stored.store.pool.query<{ row: string }>(
      'select r::text as row from records r union all select i::text from inbox i',
    );
    return rows.map(({ row }) => row).join('\n');
  }

  async function expectForgotten(): Promise<void> {
    expect(await kept()).not.toMatch(/dana|confirm the budget/i);
    const { rows } = await stored.store.pool.query(
      `select for_good from records where type = 'contacts' and id = '77'`,
    );
    expect(rows).toEqual([{ for_good: true }]);
    expect(await stored.store.unread(PORTAL, 10)).toEqual([]);
  }

  it('is done while the account is away', async () => {
    expect(await forgetUnread(PORTAL, needs())).toBe(1);
    await expectForgotten();
    expect(await forgetUnread(PORTAL, needs())).toBe(0);
  });

  it('comes before the sweep, which would only find the contact missing', async () => {
    world.sim.advance(3_600_000);
    await stored.connect(PORTAL, world.sim.world.now());
    await sweep(needs());
    await expectForgotten();
    expect(await stored.store.facts(PORTAL, [{ type: 'deals', id: '501' }])).toMatchObject([{ amount: 5 }]);
  });
});
