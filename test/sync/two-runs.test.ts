import { afterEach, describe, expect, it } from '@jest/globals';
import { firstSync } from '../../src/sync/first-sync.ts';
import type { SyncStep } from '../../src/ports/records.ts';
import { intakeWorld } from '../intake/world.ts';
import type { IntakeWorld } from '../intake/world.ts';
import { bigAccount } from './account.ts';

let world: IntakeWorld;

/** Jobs keep them apart by a lock; one whose connection was lost no longer holds it. */
describe('two runs of one first sync', () => {
  afterEach(() => world.close());

  it('never undo each other: the slower one stops at its next batch and says that it is not done', async () => {
    world = await intakeWorld({ file: bigAccount({ deals: 60, activities: 3, closed: 5 }) });
    const { store, crm, wall } = world;
    const now = () => world.sim.world.now();
    let reached = (): void => undefined;
    let goOn = (): void => undefined;
    const isSlow = new Promise<void>((resolve) => (reached = resolve));
    const mayGoOn = new Promise<void>((resolve) => (goOn = resolve));
    const slow = {
      ...crm,
      read: async (...args: Parameters<typeof crm.read>) => {
        reached();
        await mayGoOn;
        return await crm.read(...args);
      },
    };
    const late = firstSync({ crm: slow, store, now, wall });
    await isSlow;
    const steps: SyncStep[] = [];
    const done = await firstSync({ crm, store, now, wall, onStep: (step) => void steps.push(step) });
    expect(done.finishedAt).not.toBeNull();
    goOn();
    expect(await late).toMatchObject({ phase: 'open deals', finishedAt: null });
    expect(await store.progress()).toEqual(done);
    expect(steps.at(-1)).toEqual(done);
  });
});
