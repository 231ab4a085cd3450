import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parsePortalFile } from '../../src/deal/portal-file.ts';
import { hubspotOAuth } from '../../src/hubspot/oauth.ts';
import { connectStatic } from '../../src/install/connect.ts';
import { keysOf } from '../../src/install/seal.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/declared.ts';
import { PORTAL, smallAccount } from '../hubspot/world.ts';
import { freshStore } from '../postgres/world.ts';
import type { StoreWorld } from '../postgres/world.ts';
import { startSimulator } from '../simulator/simulator.ts';
import type { Simulator } from '../simulator/simulator.ts';

const COMMAND = join(import.meta.dirname, '../../webhooks/commands/snapshot.ts');

describe('the command snapshot', () => {
  let stored: StoreWorld;
  let sim: Simulator;
  const key = randomBytes(32);

  beforeAll(async () => {
    stored = await freshStore();
    const file = smallAccount();
    for (const deal of file.objects.deals) deal.properties['sales_region'] = 'West';
    sim = await startSimulator({ file });
    const oauth = hubspotOAuth({ apiUrl: sim.url, clientId: 'x', clientSecret: 'y' });
    const { grants, connections } = stored.store;
    const at = Date.now();
    await connectStatic(
      { grants, connections, oauth, keys: keysOf(key), wall: () => at, now: () => at },
      sim.staticToken(),
    );
    const settings = { ...DEFAULT_SETTINGS, requiredFields: ['amount', 'company', 'sales_region'] };
    await stored.store.saveSettings(PORTAL, 1, settings, [], at);
  });
  afterAll(async () => {
    await sim.close();
    await stored.close();
  });

  const run = (...args: string[]) =>
    promisify(execFile)(process.execPath, [COMMAND, ...args], {
      env: {
        PATH: process.env.PATH,
        PUBLIC_URL: 'https://ghostlight.example',
        DATABASE_URL: stored.url,
        HUBSPOT_CLIENT_ID: 'x',
        HUBSPOT_CLIENT_SECRET: 'y',
        HUBSPOT_API_URL: sim.url,
        TOKEN_KEY: key.toString('base64'),
      },
    });

  it('writes a connected account to standard output, and nothing else', async () => {
    const { stdout, stderr } = await run('--portal', String(PORTAL));
    const read = parsePortalFile(JSON.parse(stdout));
    expect(read).toMatchObject({ ok: true, file: { portal: { portalId: PORTAL } } });
    expect(stderr).toBe('');
  });

  it('has the fields of its own that the account requires', async () => {
    const { stdout } = await run('--portal', String(PORTAL));
    const read = parsePortalFile(JSON.parse(stdout));
    const regions = read.ok ? read.file.objects.deals.map((deal) => deal.properties['sales_region']) : [];
    expect(regions).toEqual(['West', 'West']);
  });

  it('says in one line which account it does not know, and what it wants', async () => {
    await expect(run('--portal', '7')).rejects.toMatchObject({
      code: 1,
      stderr: 'portal 7 has not connected Ghostlight\n',
    });
    await expect(run()).rejects.toMatchObject({ code: 2 });
  });
});
