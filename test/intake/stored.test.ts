import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { drainSlice } from '../../src/intake/drain.ts';
import { receiveEvent } from '../../src/intake/event.ts';
import { firstSync } from '../../src/sync/first-sync.ts';
import { sweep } from '../../src/sync/sweep.ts';
import { PORTAL } from '../hubspot/world.ts';
import { freshStore } from '../postgres/world.ts';
import type { StoreWorld } from '../postgres/world.ts';
import { intakeWorld, neededBy } from './world.ts';
import type { IntakeWorld } from './world.ts';

/** The same as with the store in memory, on PostgreSQL: what both are held against is what a deal is judged from. */
describe('intake, sync and sweep on the stored records', () => {
  let stored: StoreWorld;
  let world: IntakeWorld;

  beforeAll(async () => {
    stored = await freshStore();
    world = await intakeWorld();
    await stored.connect(PORTAL, world.sim.world.now());
  });
  afterAll(async () => {
    await world.close();
    await stored.close();
  });

  const needs = neededBy(
    () => world,
    () => stored,
  );
  const facts = async () =>
    (await stored.store.load(PORTAL, ['501', '502', '503'], world.sim.world.now())).get('501')?.facts;

  it('syncs an account, takes in news, and finds what was never told', async () => {
    const step = await firstSync(needs());
    expect(step).toMatchObject({ phase: 'done' });
    expect(await facts()).toMatchObject({
      deal: { name: 'Fleet tracking' },
      contacts: [{ id: '77', labels: ['Decision maker'] }],
    });

    world.sim.happen({
      create: [
        {
          type: 'emails',
          id: '9100',
          properties: { hs_email_direction: 'INCOMING_EMAIL', hs_email_text: 'Yes please' },
          to: [{ type: 'deals', id: '501' }],
        },
      ],
      unlink: [{ from: { type: 'deals', id: '501' }, to: { type: 'contacts', id: '77' } }],
    });
    const events = (await world.deliver()).map(receiveEvent).filter((one) => one.ok);
    const appended = await stored.store.append([...events, ...events], world.sim.world.now());
    expect(appended.stored).toBe(events.length);
    const drained = await drainSlice(PORTAL, needs());
    expect(drained).toMatchObject({ events: events.length, more: false });
    expect((await facts())?.activities.map((one) => one.id)).toEqual(['9001', '9100']);
    expect((await facts())?.contacts).toEqual([]);
    expect(await drainSlice(PORTAL, needs())).toMatchObject({ events: 0 });

    world.sim.advance(3_600_000);
    expect((await sweep(needs())).found).toBe(0);
    world.sim.happen({ change: [{ type: 'deals', id: '501', properties: { amount: '777' } }], forget: [{ id: '78' }] });
    const swept = await sweep(needs());
    expect(swept.byType).toEqual({ deals: 1 });
    expect((await facts())?.deal.amount).toBe(777);
    expect((await stored.store.swept(PORTAL)).until).toBe(world.sim.world.now());
  });
});
