/** Two services and two workers on one PostgreSQL end where one does, whatever order events come in and however often. */
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { JobAsk } from '../../src/ports/jobs.ts';
import type { PostgresStore } from '../../src/postgres/store.ts';
import { composeService } from '../../webhooks/app.ts';
import type { Service } from '../../webhooks/app.ts';
import { makeLog } from '../../webhooks/log.ts';
import { makeMetrics } from '../../webhooks/metrics.ts';
import { listen } from '../../webhooks/server.ts';
import { freshStore } from '../postgres/world.ts';
import { startSimulator } from '../simulator/simulator.ts';
import type { Simulator } from '../simulator/simulator.ts';
import { chaosAccount, START } from './account.ts';
import { calmLife, PUBLIC_URL, SECRET, serviceEnv } from './calm.ts';
import { doubledTasks, endState } from './end-state.ts';
import type { EndState } from './end-state.ts';
import { installBy, openTap } from './install.ts';
import { dice } from './dice.ts';
import { life } from './life.ts';

const PORTAL_ID = 4_100_802;
const DEALS = 8;
const BEATS = 18;
const NOW = START + 15 * 60_000;

const lives = new Map<number, EndState>();
const close: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const one of close) await one();
});

async function world() {
  const made = await freshStore();
  close.push(() => made.close());
  return made;
}

describe('two of each', () => {
  it('end as one does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(11, 12), fc.integer({ min: 1, max: 1e6 }), async (lifeSeed, orderSeed) => {
        const of = { portalId: PORTAL_ID, deals: DEALS, beats: life(lifeSeed, BEATS, DEALS, START) };
        if (!lives.has(lifeSeed)) lives.set(lifeSeed, await calmLife((await world()).store, of));
        const { end, doubled } = await lifeOfMany(of, orderSeed);
        expect(doubled).toEqual([]);
        expect(end).toEqual(lives.get(lifeSeed));
      }),
      { numRuns: 3 },
    );
  }, 240_000);
});

async function lifeOfMany(of: Parameters<typeof calmLife>[1], seed: number) {
  const chance = dice(seed);
  const database = await world();
  const simulator = await startSimulator({
    file: chaosAccount(PORTAL_ID, DEALS),
    at: START,
    clientSecret: SECRET,
    limits: null,
    wall: () => NOW,
  });
  const asked: JobAsk[] = [];
  const services = [database.store, database.another(), database.another(), database.another()].map((store) =>
    serviceOn(store, simulator, asked),
  );
  const fronts = await Promise.all(services.slice(0, 2).map(({ app }) => listen(app, 0, '127.0.0.1')));
  const urls = fronts.map(({ port }) => `http://127.0.0.1:${port}`);
  /** All four at once, each with what it likes best first. */
  const workAll = async () => {
    const did = await Promise.all(
      services.map(async ({ pieces }) => {
        const order = [pieces.lane, pieces.watch, pieces.act].sort(() => chance.roll() - 0.5);
        let sum = 0;
        for (const piece of order) sum += await piece();
        return sum;
      }),
    );
    return did.reduce((a, b) => a + b, 0);
  };
  const send = async (all: boolean) => {
    simulator.deliverTo(`${chance.one(urls)}/hubspot/webhooks`, PUBLIC_URL);
    return (await simulator.deliverNow({ all, duplicate: chance.happens(0.3), shuffle: chance.happens(0.6) })).length;
  };
  const settle = async () => {
    for (let did = 1; did > 0;) {
      did = await send(true);
      for (let ask = asked.shift(); ask; ask = asked.shift(), did += 1)
        await services[0]?.jobWork[ask.name]({ portalId: ask.portalId, attempt: 1, stopping: () => false });
      for (let n = await workAll(); n > 0; n = await workAll()) did += n;
    }
  };
  try {
    await installBy(urls[0] as string, PUBLIC_URL, simulator, PORTAL_ID);
    await settle();
    await openTap(database.store, PORTAL_ID, NOW);
    for (const { at, doing } of of.beats) {
      simulator.advance(at - simulator.world.now());
      simulator.happen(doing);
      // Some wait, some go twice, and work goes on while they arrive.
      if (chance.happens(0.6)) await Promise.all([send(true), workAll()]);
    }
    await simulator.deliverNow({ again: 20, shuffle: true });
    await settle();
    return {
      end: await endState(database.store.pool, simulator, PORTAL_ID),
      doubled: doubledTasks(simulator, PORTAL_ID),
    };
  } finally {
    await Promise.all(fronts.map((front) => front.close(500)));
    await Promise.all(services.map((service) => service.close()));
    await simulator.close();
  }
}

function serviceOn(store: PostgresStore, simulator: Simulator, asked: JobAsk[]): Service {
  return composeService({
    env: serviceEnv(simulator),
    store,
    clock: { now: () => NOW, wall: () => NOW },
    jobs: { add: async (ask) => void asked.push(ask) },
    log: makeLog('silent'),
    metrics: makeMetrics(false),
    settleMs: 0,
  });
}
