/** The command itself, against a service, a database and a simulated HubSpot that are all running. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { SERVICE_URL } from '../../../extensions/app/packages/shared/index.ts';
import { composeService } from '../../../webhooks/app.ts';
import type { Service } from '../../../webhooks/app.ts';
import { makeLog } from '../../../webhooks/log.ts';
import { listen } from '../../../webhooks/server.ts';
import type { Listening } from '../../../webhooks/server.ts';
import { freshStore } from '../../postgres/world.ts';
import { smallPortal, SMALL_PORTAL_ID } from '../../simulator/small-portal.ts';
import { startSimulator } from '../../simulator/simulator.ts';
import type { Simulator } from '../../simulator/simulator.ts';

const MINUTE = 60_000;
let database: Awaited<ReturnType<typeof freshStore>>;
let simulator: Simulator;
let service: Service;
let listening: Listening;
let environment: Record<string, string>;

beforeAll(async () => {
  database = await freshStore();
  simulator = await startSimulator({ file: smallPortal(), limits: null });
  let app: RequestListener = () => undefined;
  listening = await listen((request, response) => app(request, response), 0, '127.0.0.1');
  const PUBLIC_URL = `http://127.0.0.1:${listening.port}`;
  const { clientId, clientSecret } = simulator.app;
  const env = {
    PORT: 0,
    PUBLIC_URL,
    DATABASE_URL: database.url,
    DATA_DIR: '.data',
    HUBSPOT_CLIENT_ID: clientId,
    HUBSPOT_CLIENT_SECRET: clientSecret,
    HUBSPOT_API_URL: simulator.url,
    TOKEN_KEY: randomBytes(32).toString('base64'),
    LOG_LEVEL: 'silent',
  } as const;
  service = composeService({
    env,
    store: database.store,
    clock: { now: Date.now, wall: Date.now },
    jobs: { add: async () => undefined },
    log: makeLog('silent'),
    authorizeUrl: `${simulator.url}/oauth/authorize`,
  });
  app = service.app;
  environment = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, String(value)]));
}, 3 * MINUTE);

afterAll(async () => {
  await listening.close(0);
  await service.close();
  await simulator.close();
  await database.close();
});

function doctor(args: string[], env: Record<string, string> = environment) {
  return new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    const child = spawn(process.execPath, ['webhooks/commands/doctor.ts', ...args], { env: { ...env } });
    const said = { out: '', err: '' };
    child.stdout.on('data', (text: Buffer) => (said.out += text.toString()));
    child.stderr.on('data', (text: Buffer) => (said.err += text.toString()));
    child.on('close', (code) => resolve({ code, ...said }));
  });
}

async function install(): Promise<void> {
  const first = await fetch(`${environment.PUBLIC_URL}/oauth/install`, { redirect: 'manual' });
  const agreed = await fetch(first.headers.get('location') ?? '', { redirect: 'manual' });
  const cookie = (first.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const back = await fetch(agreed.headers.get('location') ?? '', { headers: { cookie } });
  if (back.status !== 200) throw new Error(`not installed: ${back.status}`);
}

const id = String(SMALL_PORTAL_ID);
const faults = (out: string) => out.split('\n').filter((line) => line.startsWith('FAULT'));

describe('npm run doctor', () => {
  it(
    'says how it is called, and what is not set, in one line each',
    async () => {
      expect(await doctor([])).toMatchObject({ code: 2, err: expect.stringContaining('Usage: npm run doctor') });
      expect(await doctor(['--portal', 'mine'])).toMatchObject({ code: 2 });
      const bare = await doctor(['--portal', id], {});
      expect(bare.code).toBe(1);
      expect(bare.err).toContain('TOKEN_KEY is not set');
    },
    MINUTE,
  );

  it(
    'says in one line that the database is away',
    async () => {
      const away = await doctor(['--portal', id], { ...environment, DATABASE_URL: 'postgres://127.0.0.1:9/none' });
      expect(away).toMatchObject({ code: 1, err: expect.stringMatching(/^[^\n]+\n$/) });
    },
    MINUTE,
  );

  it(
    'finds an account that is not connected',
    async () => {
      const { code, out } = await doctor(['--portal', id]);
      expect(code).toBe(1);
      expect(out).toContain(`Portal ${id} was never connected.`);
    },
    MINUTE,
  );

  it(
    'finds what is missing in a connected one, mends it when told to, and prints no secret',
    async () => {
      await install();
      const before = await doctor(['--portal', id]);
      expect(before.code).toBe(1);
      expect(before.out).toMatch(/FAULT +properties +7 of our fields are missing on deals/);
      const mended = await doctor(['--portal', id, '--fix']);
      // The project's files in this repository name the address of the example, and so they should.
      expect(faults(mended.out).length).toBe(3);
      for (const line of faults(mended.out)) expect(line).toContain(SERVICE_URL);
      expect(mended.out).toContain('A signed delivery is taken, an unsigned one refused');
      const { HUBSPOT_CLIENT_SECRET, TOKEN_KEY } = environment;
      for (const secret of [HUBSPOT_CLIENT_SECRET ?? '', TOKEN_KEY ?? ''])
        expect(`${mended.out}${mended.err}`.includes(secret)).toBe(false);
    },
    2 * MINUTE,
  );
});
