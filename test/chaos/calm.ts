/** The same life with nothing in its way: one service in this process, everything done in order. What chaos must end like. */
import { composeService } from '../../webhooks/app.ts';
import { makeLog } from '../../webhooks/log.ts';
import { makeMetrics } from '../../webhooks/metrics.ts';
import { listen } from '../../webhooks/server.ts';
import type { JobAsk } from '../../src/ports/jobs.ts';
import type { PostgresStore } from '../../src/postgres/store.ts';
import { startSimulator } from '../simulator/simulator.ts';
import type { Simulator } from '../simulator/simulator.ts';
import { chaosAccount, START } from './account.ts';
import { endState } from './end-state.ts';
import type { EndState } from './end-state.ts';
import { installBy, openTap } from './install.ts';
import type { Doing } from './life.ts';

export const PUBLIC_URL = 'https://chaos.example';
export const SECRET = 'chaos-has-no-secrets';

export interface LifeOf {
  portalId: number;
  deals: number;
  beats: readonly { at: number; doing: Doing }[];
}

/** `store` on an empty database with the tables. Service time runs a quarter of an hour ahead of the account's. */
export async function calmLife(store: PostgresStore, of: LifeOf, now = START + 15 * 60_000): Promise<EndState> {
  const { portalId, deals, beats } = of;
  const simulator = await startSimulator({
    file: chaosAccount(portalId, deals),
    at: START,
    clientSecret: SECRET,
    limits: null,
    wall: () => now,
  });
  const asked: JobAsk[] = [];
  const service = composeService({
    env: serviceEnv(simulator),
    store,
    clock: { now: () => now, wall: () => now },
    jobs: { add: async (ask) => void asked.push(ask) },
    log: makeLog('silent'),
    metrics: makeMetrics(false),
    settleMs: 0,
  });
  const listening = await listen(service.app, 0, '127.0.0.1');
  const url = `http://127.0.0.1:${listening.port}`;
  simulator.deliverTo(`${url}/hubspot/webhooks`, PUBLIC_URL);
  const settle = async () => {
    for (let did = 1; did > 0;) {
      did = 0;
      for (let ask = asked.shift(); ask; ask = asked.shift())
        await service.jobWork[ask.name]({ portalId: ask.portalId, attempt: 1, stopping: () => false });
      did += (await simulator.deliverNow({ all: true })).length;
      for (const piece of [service.pieces.lane, service.pieces.watch, service.pieces.act])
        for (let n = await piece(); n > 0; n = await piece()) did += n;
    }
  };
  try {
    await installBy(url, PUBLIC_URL, simulator, portalId);
    await settle();
    await openTap(store, portalId, now);
    await settle();
    for (const { at, doing } of beats) {
      simulator.advance(at - simulator.world.now());
      simulator.happen(doing);
      await settle();
    }
    return await endState(store.pool, simulator, portalId);
  } finally {
    await listening.close(500);
    await service.close();
    await simulator.close();
  }
}

export function serviceEnv(simulator: Simulator) {
  return {
    PORT: 0,
    PUBLIC_URL,
    DATA_DIR: '.data',
    HUBSPOT_CLIENT_ID: simulator.app.clientId,
    HUBSPOT_CLIENT_SECRET: SECRET,
    HUBSPOT_API_URL: simulator.url,
    TOKEN_KEY: Buffer.alloc(32, 5).toString('base64'),
    LOG_LEVEL: 'info' as const,
  };
}
