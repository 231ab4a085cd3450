import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { hubspot } from '../../src/hubspot/crm.ts';
import type { Crm, Priority } from '../../src/ports/crm.ts';
import { freshStore } from '../postgres/world.ts';
import type { StoreWorld } from '../postgres/world.ts';
import { startSimulator } from '../simulator/simulator.ts';
import type { Simulator } from '../simulator/simulator.ts';
import { constantToken, PORTAL, smallAccount } from './world.ts';

/** Real time, a real database, real HTTP: two workers who know of each other only through the database. */
describe('two workers on one portal', () => {
  let stored: StoreWorld;
  let sim: Simulator;
  let closing: (() => void)[];

  beforeAll(async () => {
    stored = await freshStore();
  });
  afterAll(() => stored.close());
  beforeEach(async () => {
    closing = [];
  });
  afterEach(async () => {
    for (const close of closing) close();
    await sim.close();
  });

  async function workers(
    limits: { tenSecondly: number; searchSecondly: number },
    waitMs: number,
    lateMs = 0,
  ): Promise<Crm[]> {
    sim = await startSimulator({ file: smallAccount(), limits: { ...limits, associations: 100 } });
    const tokens = constantToken(sim.staticToken());
    let late = limits.searchSecondly;
    const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
    return [stored.store.budget, stored.another().budget].map((budget) => {
      const made = hubspot({
        apiUrl: sim.url,
        budget: {
          ...budget,
          async take(...ask) {
            const taken = await budget.take(...ask);
            late -= 1;
            if (late >= 0) await wait(lateMs);
            return taken;
          },
        },
        tokens,
        random: Math.random,
        sleep: wait,
        elapsed: () => performance.now(),
        patience: {
          tries: { card: 1, live: 1, background: 1 },
          waitMs: { card: waitMs, live: waitMs, background: waitMs },
          deadlineMs: { card: 5000, live: 5000, background: 5000 },
        },
      });
      closing.push(made.close);
      return made.crm(PORTAL);
    });
  }

  const refusals = () => sim.requests().filter((request) => request.status === 429);

  it.each([
    ['', 0],
    [', though the first ones set out late', 600],
  ])('never search more than five times a second%s', async (_how, lateMs) => {
    const two = await workers({ tenSecondly: 1000, searchSecondly: 5 }, 20_000, lateMs);
    const ask = { filters: [], properties: [] };
    await Promise.all(Array.from({ length: 16 }, (_, n) => two[n % 2]!.search('deals', ask, 'live')));
    expect(sim.requests()).toHaveLength(16);
    expect(refusals()).toEqual([]);
  });

  it('never take more than the budget HubSpot’s headers tell of, and leave room for a card', async () => {
    const two = await workers({ tenSecondly: 30, searchSecondly: 5 }, 50);
    const read = (n: number, priority: Priority) =>
      two[n % 2]!.read('deals', ['501'], { properties: ['dealname'] }, priority).then(
        () => 'read' as const,
        (error: { kind: string }) => error.kind,
      );
    await read(0, 'live');
    await read(1, 'live');
    const background = await Promise.all(Array.from({ length: 40 }, (_, n) => read(n, 'background')));
    const done = background.filter((outcome) => outcome === 'read').length;
    expect(done).toBeGreaterThan(10);
    expect(done).toBeLessThanOrEqual(18);
    const cards = await Promise.all(Array.from({ length: 20 }, (_, n) => read(n, 'card')));
    expect(cards.filter((outcome) => outcome === 'read').length).toBe(30 - done - 2);
    expect(new Set(cards)).toEqual(new Set(['read', 'rate-limited']));
    expect(refusals()).toEqual([]);
  });
});
