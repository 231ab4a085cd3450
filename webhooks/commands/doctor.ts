/** `npm run doctor -- --portal ID [--fix]`: looks a connected account over and says what it finds in plain words. */
import { join } from 'node:path';
import { hubspot } from '../../src/hubspot/crm.ts';
import { hubspotOAuth } from '../../src/hubspot/oauth.ts';
import { keysOf } from '../../src/install/seal.ts';
import { GrantTokens } from '../../src/install/tokens.ts';
import { openEmbedded } from '../../src/postgres/embedded.ts';
import { isAway, tellDatabase } from '../../src/postgres/errors.ts';
import { openStore } from '../../src/postgres/store.ts';
import type { PostgresStore } from '../../src/postgres/store.ts';
import { examine, say } from '../doctor/examine.ts';
import type { DoctorNeeds } from '../doctor/finding.ts';
import type { Env } from '../env.ts';
import { parseEnv } from '../env.ts';
import { argumentsOf, BadInput, print, run, WrongUsage } from './command-line.ts';

const USAGE = 'npm run doctor -- --portal ID [--fix]';
const PROJECT = join(import.meta.dirname, '../../extensions/app');

await run(USAGE, async () => {
  const { values, positionals } = argumentsOf({ portal: { type: 'string' }, fix: { type: 'boolean' } });
  if (values.portal === undefined || positionals.length > 0) throw new WrongUsage('Name the account with --portal.');
  const portalId = Number(values.portal);
  if (!Number.isSafeInteger(portalId) || portalId <= 0)
    throw new WrongUsage('--portal: a HubSpot account id is a number');
  const outcome = parseEnv(process.env);
  if (!outcome.ok) throw new BadInput(outcome.lines.join('\n'));
  const { env } = outcome;
  const database = await openDatabase(env);
  const { needs, close } = needsOf(env, database.store, portalId, values.fix ?? false);
  const counts = { fine: 0, hint: 0, fault: 0 };
  try {
    await print(`Ghostlight at ${env.PUBLIC_URL}, portal ${portalId}\n\n`);
    for await (const finding of examine(needs)) {
      counts[finding.is] += 1;
      await print(say(finding));
    }
  } finally {
    close();
    await database.close();
  }
  await print(`\n${counts.fine} fine, ${counts.hint} hints, ${counts.fault} faults\n`);
  if (counts.fault > 0) throw new BadInput(`portal ${portalId} has ${counts.fault} faults, see above`);
});

/** As it is: the tables are not touched, so that an older version at work is not surprised. */
async function openDatabase({
  DATABASE_URL,
  DATA_DIR,
}: Env): Promise<{ store: PostgresStore; close(): Promise<void> }> {
  try {
    const embedded = DATABASE_URL === undefined ? await openEmbedded({ dataDir: DATA_DIR }) : null;
    const store = openStore({ url: DATABASE_URL ?? embedded?.url ?? '', max: 4 });
    const close = async () => {
      await store.close();
      await embedded?.close();
    };
    await store.portals().catch(async (error: unknown) => {
      await close();
      throw new Error(
        isAway(error) ? tellDatabase(error) : `${tellDatabase(error)} (npm run migrate makes the tables)`,
      );
    });
    return { store, close };
  } catch (error) {
    throw new BadInput(`the database: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function needsOf(env: Env, store: PostgresStore, portalId: number, fix: boolean) {
  const { HUBSPOT_API_URL: apiUrl, HUBSPOT_CLIENT_ID: clientId, HUBSPOT_CLIENT_SECRET: secret } = env;
  const [current, ...older] = env.TOKEN_KEY.split(',').map((key) => Buffer.from(key.trim(), 'base64'));
  const wall = () => Date.now();
  const oauth = hubspotOAuth({ apiUrl, clientId, clientSecret: secret });
  const { grants, connections, budget } = store;
  const keys = keysOf(current as Buffer, older);
  const tokens = new GrantTokens({ grants, keys, oauth, connections, wall, now: wall });
  const hub = hubspot({
    apiUrl,
    budget,
    tokens,
    random: Math.random,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    elapsed: () => performance.now(),
  });
  const needs: DoctorNeeds = {
    portalId,
    publicUrl: env.PUBLIC_URL,
    secret,
    apiUrl,
    connections,
    store,
    crm: hub.crm(portalId),
    token: () => tokens.token(portalId),
    oauth,
    project: PROJECT,
    wall,
    fix,
  };
  return { needs, close: () => hub.close() };
}
