/** The short form of `npm run chaos`: every kind of blow once, on real processes and a real server with fsync on. */
import { afterAll, describe, expect, it } from '@jest/globals';
import { freshStore } from '../postgres/world.ts';
import { START } from './account.ts';
import { calmLife } from './calm.ts';
import { chaos } from './chaos.ts';
import { life } from './life.ts';

const SEED = 20_260_310;
const of = { portalId: 4_100_801, deals: 10, beats: life(SEED, 28, 10, START) };
const calmStore = freshStore();
afterAll(async () => (await calmStore).close());

describe('a life under fire', () => {
  it('ends as one with nothing in its way', async () => {
    const calm = await calmLife((await calmStore).store, of);
    const outcome = await chaos({
      ...of,
      seed: SEED,
      blows: ['kill worker', 'kill postgres', 'step clocks', 'kill service', 'stop worker'],
      say: () => undefined,
    });
    expect(outcome.taken.events).toBeGreaterThan(100);
    expect(outcome.taken.lost).toBe(0);
    expect(outcome.doubled).toEqual([]);
    expect(outcome.dead).toBe(0);
    expect(outcome.lies).toBe(0);
    expect(outcome.stops.filter((code) => code !== 0)).toEqual([]);
    expect(Object.keys(calm.openTasks).length).toBeGreaterThan(1);
    expect(outcome.end).toEqual(calm);
  }, 300_000);
});
