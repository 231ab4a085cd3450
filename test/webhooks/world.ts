/**
 * A whole service for one test file: the simulated HubSpot with two accounts, real PostgreSQL, and the service over HTTP.
 * Nothing runs by itself: `settle` delivers what waits and does the work until there is none.
 */
import { afterAll, beforeAll } from '@jest/globals';
import type { PortalFile } from '../../src/deal/portal-file.ts';
import type { JobAsk } from '../../src/ports/jobs.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Store } from '../../src/ports/store.ts';
import { composeService } from '../../webhooks/app.ts';
import type { Service } from '../../webhooks/app.ts';
import type { Env } from '../../webhooks/env.ts';
import { makeLog } from '../../webhooks/log.ts';
import { makeMetrics } from '../../webhooks/metrics.ts';
import { listen } from '../../webhooks/server.ts';
import type { Listening } from '../../webhooks/server.ts';
import { signatureOf } from '../../webhooks/signature.ts';
import { freshStore } from '../postgres/world.ts';
import { startSimulator } from '../simulator/simulator.ts';
import type { Simulator } from '../simulator/simulator.ts';

export const PUBLIC_URL = 'https://ghostlight.example';
export const SECRET = 'a-secret-of-tests';

export interface Answer {
  status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into answers freely
  body: any;
  headers: Headers;
}

export interface World {
  simulator: Simulator;
  service: Service;
  store: Store;
  url: string;
  /** Every line logged so far. */
  lines: string[];
  /** Installs the app in an account as an admin's browser would, and syncs it. */
  install(portalId: number): Promise<void>;
  /** Delivers what waits and works until nothing is left to do at the present moment. */
  settle(): Promise<void>;
  advance(days: number): Promise<void>;
  /** Real time passes for the service: what HubSpot asked to wait for is over. At most a few minutes in all, for signatures end too. */
  pass(ms: number): Promise<void>;
  /** As HubSpot calls for a card: signed, with portal and user in the query. */
  ask(method: string, path: string, body?: unknown, as?: { userId?: number; portalId?: number }): Promise<Answer>;
  /** A signed delivery of webhooks. */
  deliver(body: string, over?: Partial<Signing>): Promise<Answer>;
  request(method: string, path: string, init?: { headers?: Record<string, string>; body?: string }): Promise<Answer>;
}

export interface Signing {
  secret: string;
  timestamp: number;
  uri: string;
  headers: Record<string, string>;
}

/** Starts with the file and ends with it. `world()` is there inside the tests. */
export function serviceWorld(files: readonly PortalFile[]): () => World {
  let made: { world: World; close: () => Promise<void> } | null = null;
  beforeAll(async () => {
    made = await start(files);
  }, 120_000);
  afterAll(async () => {
    await made?.close();
  });
  return () => {
    if (!made) throw new Error('the world is not there yet');
    return made.world;
  };
}

async function start(files: readonly PortalFile[]): Promise<{ world: World; close: () => Promise<void> }> {
  const database = await freshStore();
  const { store } = database;
  const simulator = await startSimulator({ file: files, clientSecret: SECRET, limits: null });
  let passed = 0;
  const clock: Clock = { now: () => simulator.world.now(), wall: () => Date.now() + passed };
  const lines: string[] = [];
  const asked: JobAsk[] = [];
  const env: Env = {
    PORT: 0,
    PUBLIC_URL,
    DATA_DIR: '.data',
    HUBSPOT_CLIENT_ID: simulator.app.clientId,
    HUBSPOT_CLIENT_SECRET: SECRET,
    HUBSPOT_API_URL: simulator.url,
    TOKEN_KEY: Buffer.alloc(32, 7).toString('base64'),
    LOG_LEVEL: 'debug',
  };
  const service = composeService({
    env,
    store,
    clock,
    jobs: { add: async (ask) => void asked.push(ask) },
    log: makeLog('debug', { write: (line) => void lines.push(line) }),
    metrics: makeMetrics(false),
    authorizeUrl: `${simulator.url}/oauth/authorize`,
    settleMs: 0,
  });
  const listening: Listening = await listen(service.app, 0, '127.0.0.1');
  const url = `http://127.0.0.1:${listening.port}`;
  simulator.deliverTo(`${url}/hubspot/webhooks`, PUBLIC_URL);

  const request: World['request'] = async (method, path, init = {}) => {
    const response = await fetch(`${url}${path}`, { method, redirect: 'manual', ...init });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return { status: response.status, body: isJson ? JSON.parse(text) : text, headers: response.headers };
  };

  async function runJobs(): Promise<void> {
    for (let ask = asked.shift(); ask; ask = asked.shift())
      await service.jobWork[ask.name]({ portalId: ask.portalId, attempt: 1, stopping: () => false });
  }

  const settle = async (): Promise<void> => {
    for (let did = 1; did > 0;) {
      await runJobs();
      const sent = await simulator.deliverNow({ all: true });
      did = sent.length + asked.length;
      for (const piece of [service.pieces.lane, service.pieces.watch, service.pieces.act])
        for (let n = await piece(); n > 0; n = await piece()) did += n;
    }
  };

  const world: World = {
    simulator,
    service,
    store,
    url,
    lines,
    async pass(ms) {
      passed += ms;
      await database.store.pool.query(`update lanes set leased_until = '-infinity'`);
    },
    settle,
    async install(portalId) {
      const first = await request('GET', '/oauth/install');
      const consent = new URL(first.headers.get('location') ?? '');
      consent.pathname = `/oauth/${portalId}/authorize`;
      const agreed = await fetch(consent, { redirect: 'manual' });
      const back = new URL(agreed.headers.get('location') ?? '');
      const cookie = (first.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
      const done = await request('GET', `${back.pathname}${back.search}`, { headers: { cookie } });
      if (done.status !== 200) throw new Error(`not installed: ${done.status} ${String(done.body)}`);
      await settle();
    },
    async advance(days) {
      simulator.advance(days * 86_400_000);
      await settle();
    },
    async ask(method, path, body, as = {}) {
      const portalId = as.portalId ?? files[0]?.portal.portalId ?? 0;
      const userId = as.userId ?? files[0]?.owners[0]?.userId ?? 0;
      const answer = await simulator.cardFetch({ url: `${PUBLIC_URL}${path}`, method, body, userId, portalId });
      return { status: answer.status, body: JSON.parse(answer.body), headers: new Headers() };
    },
    async deliver(body, over = {}) {
      const timestamp = String(over.timestamp ?? Date.now());
      const uri = over.uri ?? `${PUBLIC_URL}/hubspot/webhooks`;
      const signature = signatureOf(over.secret ?? SECRET, { method: 'POST', uri, body: Buffer.from(body), timestamp });
      return request('POST', '/hubspot/webhooks', {
        body,
        headers: {
          'content-type': 'application/json',
          'x-hubspot-signature-v3': signature,
          'x-hubspot-request-timestamp': timestamp,
          ...over.headers,
        },
      });
    },
    request,
  };
  const close = async () => {
    await listening.close(500);
    await service.close();
    await simulator.close();
    await database.close();
  };
  return { world, close };
}
