import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { PORTAL, smallAccount } from '../hubspot/world.ts';
import { freshStore } from '../postgres/world.ts';
import type { StoreWorld } from '../postgres/world.ts';
import { startSimulator } from '../simulator/simulator.ts';
import type { Simulator } from '../simulator/simulator.ts';

const FOLDER = join(import.meta.dirname, '../../webhooks/commands');
const [first, second] = [randomBytes(32), randomBytes(32)].map((key) => key.toString('base64')) as [string, string];

describe('the commands about connections', () => {
  let stored: StoreWorld;
  let sim: Simulator;
  beforeAll(async () => {
    stored = await freshStore();
    sim = await startSimulator({ file: smallAccount() });
  });
  afterAll(async () => {
    await sim.close();
    await stored.close();
  });

  async function run(command: string, args: string[], of: { key: string; input?: string }) {
    const child = spawn(process.execPath, [join(FOLDER, `${command}.ts`), ...args], {
      env: {
        PATH: process.env.PATH,
        PUBLIC_URL: 'https://ghostlight.example',
        DATABASE_URL: stored.url,
        HUBSPOT_CLIENT_ID: sim.app.clientId,
        HUBSPOT_CLIENT_SECRET: sim.app.clientSecret,
        HUBSPOT_API_URL: sim.url,
        TOKEN_KEY: of.key,
      },
    });
    child.stdin.end(of.input ?? '');
    const exit = new Promise<number | null>((resolve) => child.on('exit', resolve));
    const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), exit]);
    return { code, stdout, stderr };
  }

  it('connect a private app, change the key, and take the app out again', async () => {
    const token = sim.staticToken();
    const connected = await run('connect-private', [], { key: first, input: `${token}\n` });
    expect(connected).toEqual({ code: 0, stdout: `{"portalId":${PORTAL},"first":true}\n`, stderr: '' });
    expect(JSON.stringify(await stored.store.grants.load(PORTAL))).not.toContain(token);

    expect((await run('reseal', [], { key: `${second},${first}` })).stdout).toBe('{"resealed":1}\n');
    const old = await run('reseal', [], { key: first });
    expect(old).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('TOKEN_KEY') });

    const gone = await run('disconnect', ['--portal', String(PORTAL)], { key: second });
    expect(gone).toMatchObject({ code: 0, stdout: `{"portalId":${PORTAL},"status":"uninstalled"}\n` });
    expect(await stored.store.connections.status(PORTAL)).toMatchObject({ status: 'uninstalled' });
    expect(await stored.store.grants.load(PORTAL)).toBeNull();
  }, 240_000);

  it('say in one line what is amiss', async () => {
    expect(await run('connect-private', [], { key: first })).toMatchObject({
      code: 1,
      stderr: 'standard input: one token is wanted there, and nothing else\n',
    });
    const refused = await run('connect-private', [], { key: first, input: 'wrong' });
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringMatching(/^HubSpot answered 401: .+\n$/) });
    expect((await run('disconnect', ['--portal', '9'], { key: first })).code).toBe(1);
    expect((await run('disconnect', [], { key: first })).code).toBe(2);
  }, 240_000);
});
