/** One huge account being read for the first time does not keep another one waiting. */
import { afterAll, describe, expect, it } from '@jest/globals';
import { composeService } from '../../webhooks/app.ts';
import { makeLog } from '../../webhooks/log.ts';
import { makeMetrics } from '../../webhooks/metrics.ts';
import { listen } from '../../webhooks/server.ts';
import { freshStore } from '../postgres/world.ts';
import { startSimulator } from '../simulator/simulator.ts';
import { chaosAccount, mailMade, START } from './account.ts';
import { PUBLIC_URL, SECRET, serviceEnv } from './calm.ts';
import { installBy } from './install.ts';

const HUGE = 4_100_803;
const SMALL = 4_100_804;
const DEALS = 50_000;
const NOW = START + 15 * 60_000;
const SOON_MS = 10_000;
/** Calls after which the huge one is under way, and deals of it that change meanwhile. */
const ENOUGH = 20;
const NEWS = 1_000;

const database = freshStore();
afterAll(async () => (await database).close());

describe('two accounts of very different size', () => {
  it('judges the small one’s news while the huge one is read and judged', async () => {
    const { store } = await database;
    // HubSpot's own limits: the first read of the huge account takes a while.
    const simulator = await startSimulator({
      file: [chaosAccount(HUGE, DEALS), chaosAccount(SMALL, 4)],
      at: START,
      clientSecret: SECRET,
      wall: Date.now,
    });
    let onJudged: (portalId: number, state: string) => void = () => undefined;
    const service = composeService({
      env: serviceEnv(simulator),
      store,
      clock: { now: () => NOW, wall: Date.now },
      jobs: { add: () => Promise.resolve() },
      log: makeLog('silent'),
      metrics: makeMetrics(false),
      settleMs: 0,
      onJudged: ({ portalId, judgement }) => onJudged(portalId, judgement.state),
    });
    const front = await listen(service.app, 0, '127.0.0.1');
    const url = `http://127.0.0.1:${front.port}`;
    simulator.deliverTo(`${url}/hubspot/webhooks`, PUBLIC_URL);
    const run = async (portalId: number, stopping: () => boolean) => {
      await installBy(url, PUBLIC_URL, simulator, portalId);
      return service.jobWork['first-sync']({ portalId, attempt: 1, stopping });
    };
    await run(SMALL, () => false);
    let over = false;
    let hugeDone = false;
    let calls = 0;
    const underWay = new Promise<void>((resolve) => {
      simulator.watch({
        onRequest: ({ portalId }) => void (portalId === HUGE && (calls += 1) === ENOUGH && resolve()),
      });
    });
    const reading = run(HUGE, () => over).then((outcome) => (hugeDone = outcome === 'done'));
    const work = service.work();
    try {
      await underWay;
      // Now the huge one is being read, as fast as HubSpot lets us, and news of it waits as well.
      simulator.happen({
        portalId: HUGE,
        change: Array.from({ length: NEWS }, (_, n) => ({
          type: 'deals',
          id: String(5_000 + n),
          properties: { amount: '77' },
        })),
      });
      const start = performance.now();
      const judged = new Promise<number>((resolve) => {
        onJudged = (portalId, state) => {
          if (portalId === SMALL && state === 'our-turn') resolve(performance.now() - start);
        };
      });
      simulator.happen({
        portalId: SMALL,
        create: [
          mailMade({
            id: '990001',
            n: 0,
            dealId: '5000',
            contactId: '75000',
            at: START,
            text: 'Could you tell me the delivery time?',
            theirs: true,
          }),
        ],
      });
      await simulator.deliverNow({ all: true });
      expect(await judged).toBeLessThan(SOON_MS);
      expect(hugeDone).toBe(false);
    } finally {
      over = true;
      await work.stop();
      await reading;
      await front.close(500);
      await service.close();
      await simulator.close();
    }
  }, 180_000);
});
