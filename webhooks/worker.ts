/** `npm run worker`: takes work beside the service, as many of them as there are processors to spare. No HTTP. */
import { composeService } from './app.ts';
import { openBackend } from './backend.ts';
import { DEMO_NEEDS_NONE, parseEnv } from './env.ts';
import { makeLog } from './log.ts';
import { onStop } from './stopping.ts';

const DRAIN_MS = 10_000;

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
  const runner = await backend.run(service.jobWork);
  const work = service.work();
  log.info('a worker of Ghostlight is at work');
  onStop(log, async () => {
    await work.stop();
    await runner.stop(DRAIN_MS);
    await service.close();
    await backend.close();
  });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
