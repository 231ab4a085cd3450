/** `npm run demo`: everything on this machine, with a simulated HubSpot and a made-up account. No credentials. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { openBackend } from '../../webhooks/backend.ts';
import { run } from '../../webhooks/commands/command-line.ts';
import { parseDatabaseEnv } from '../../webhooks/env.ts';
import { makeLog } from '../../webhooks/log.ts';
import { onStop } from '../../webhooks/stopping.ts';
import { SAMPLE_APP } from '../simulator/app.ts';
import { demoArguments, USAGE } from './arguments.ts';
import { buildPage } from './page/build.ts';
import { startDemo } from './server.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

await run(USAGE, async () => {
  const { file, at, port, fresh } = await demoArguments();
  // Always its own, embedded database: it is emptied at every start, and DATABASE_URL may hold real accounts.
  const { LOG_LEVEL = 'warn', DATA_DIR: parent = '.data' } = process.env;
  const DATA_DIR = join(parent, 'demo');
  const parsed = parseDatabaseEnv({ DATA_DIR, LOG_LEVEL });
  if (!parsed.ok) throw new Error(parsed.lines.join('\n'));
  const log = makeLog(parsed.env.LOG_LEVEL);
  say('Ghostlight, on a simulated HubSpot: nothing here reaches a real account, and no mail leaves this machine.');
  const page = buildPage({ cacheDir: join(DATA_DIR, 'page') });
  page.catch(() => undefined);
  const backend = await openBackend(parsed.env, log);
  const demo = await startDemo({
    file,
    at,
    port,
    fresh,
    env: {
      ...parsed.env,
      PORT: port,
      PUBLIC_URL: 'https://ghostlight.example',
      HUBSPOT_CLIENT_ID: SAMPLE_APP.clientId,
      HUBSPOT_CLIENT_SECRET: process.env.HUBSPOT_CLIENT_SECRET ?? SAMPLE_APP.clientSecret,
      HUBSPOT_API_URL: 'http://127.0.0.1',
      TOKEN_KEY: randomBytes(32).toString('base64'),
    },
    store: backend.store,
    jobs: backend,
    page,
    log,
  });
  let stopping = false;
  onStop(log, async () => {
    stopping = true;
    await demo.close();
    await backend.close();
  });
  say(`Loading the account of ${file.objects.deals.length} deals by OAuth, first sync and judgement …`);
  await Promise.all([demo.ready, page]);
  if (stopping) return;
  say(`Ready: open ${demo.url}`);
  say('The tap for tasks is open from the start, so that there is something to see; a real account begins silently.');
});
