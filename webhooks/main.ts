/** `npm start`: the service for real accounts. Does the work too, unless told to leave it to workers (`-- --no-work`). */
import { openBackend } from './backend.ts';
import { composeService } from './app.ts';
import { DEMO_NEEDS_NONE, parseEnv } from './env.ts';
import { makeLog } from './log.ts';
import { listen } from './server.ts';
import { onStop } from './stopping.ts';

const DRAIN_MS = 10_000;
const KNOWN = ['--no-work'];

const unknown = process.argv.slice(2).find((argument) => !KNOWN.includes(argument));
if (unknown !== undefined) {
  process.stderr.write(`${unknown}: not understood\nUsage: npm start [-- --no-work]\n`);
  process.exit(2);
}
const outcome = parseEnv(process.env);
if (!outcome.ok) {
  process.stderr.write(`${[...outcome.lines, DEMO_NEEDS_NONE].join('\n')}\n`);
  process.exit(1);
}
const { env } = outcome;
const log = makeLog(env.LOG_LEVEL);
try {
  const backend = await openBackend(env, log);
  const clock = { now: () => Date.now(), wall: () => Date.now() };
  const service = composeService({ env, store: backend.store, clock, jobs: backend.jobs, log });
  const works = !process.argv.includes('--no-work');
  const runner = works ? await backend.run(service.jobWork) : null;
  const work = works ? service.work() : null;
  const listening = await listen(service.app, env.PORT);
  log.info({ port: listening.port, publicUrl: env.PUBLIC_URL, works }, 'Ghostlight is listening');
  onStop(log, async () => {
    await listening.close(DRAIN_MS);
    await work?.stop();
    await runner?.stop(DRAIN_MS);
    await service.close();
    await backend.close();
  });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
