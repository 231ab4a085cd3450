/**
 * Jobs proper on graphile-worker (`ports/jobs.ts`): first sync, sweep, learning, clean-up, and the hour and the night that
 * ask for them.
 * A job that waits is keyed by name and portal, so that asking twice is asking once; one that fails comes again later.
 * No queue names: several jobs in one named queue would run one per poll interval.
 */
import { Logger, makeWorkerUtils, parseCronItems, run } from 'graphile-worker';
import type { Task, WorkerUtils } from 'graphile-worker';
import type { Pool } from 'pg';
import { z } from 'zod';
import { JOB_NAMES } from '../ports/jobs.ts';
import type { JobAsk, JobName, JobRunner, Jobs, JobWork } from '../ports/jobs.ts';
import { giveBackAbandoned, holding } from './abandoned-jobs.ts';

/** HubSpot can be away for a day: with graphile's back-off this many tries reach well beyond. */
const MOST_TRIES = 25;
const AT_ONCE = 2;
const POLL_MS = 1_000;
/** Jobs that read a whole account: one of them at a portal at a time. One that finds another at work comes again later. */
const READ_ALL: ReadonlySet<JobName> = new Set(['first-sync', 'sweep']);
const COMES_AGAIN_MS = 60_000;
/** How often is looked for jobs of processes that were killed. */
const ABANDONED_MS = 60_000;
/** Minute and hour, UTC: when most accounts are asleep. */
const NIGHT = '17 3 * * *';
const HOUR = '47 * * * *';

const payload = z.object({ portalId: z.number().int().nullable() });

export interface Told {
  (level: 'debug' | 'info' | 'warn' | 'error', line: string): void;
}

export interface PostgresJobs extends Jobs {
  /** Of how many killed workers jobs were made ready again. */
  giveBack(): Promise<number>;
  close(): Promise<void>;
}

/** Makes graphile-worker's own tables when they are not there; safe with several processes. */
export async function makeJobs(pool: Pool, tell: Told): Promise<PostgresJobs> {
  const utils = await makeWorkerUtils({ pgPool: pool, logger: loggerOf(tell) });
  await utils.migrate();
  return {
    add: (ask) => add(utils, ask),
    giveBack: () => giveBackAbandoned(pool, utils),
    close: async () => utils.release(),
  };
}

async function add(utils: Pick<WorkerUtils, 'addJob'>, { name, portalId, at }: JobAsk): Promise<void> {
  await utils.addJob(
    name,
    { portalId },
    {
      jobKey: `${name} ${portalId ?? 'all'}`,
      jobKeyMode: 'replace',
      maxAttempts: MOST_TRIES,
      ...(at === undefined ? {} : { runAt: new Date(at) }),
    },
  );
}

export async function runJobs(pool: Pool, jobs: PostgresJobs, work: JobWork, tell: Told): Promise<JobRunner> {
  let stopping = false;
  const taskOf =
    (name: JobName): Task =>
    async (given, helpers) => {
      const { portalId } = payload.catch({ portalId: null }).parse(given);
      const outcome = await holding(
        pool,
        helpers.job.id,
        () => work[name]({ portalId, attempt: helpers.job.attempts, stopping: () => stopping }),
        READ_ALL.has(name) ? portalId : null,
      );
      if (outcome === 'again') await jobs.add({ name, portalId });
      if (outcome === null) await jobs.add({ name, portalId, at: Date.now() + COMES_AGAIN_MS });
    };
  const giveBack = async (): Promise<void> => {
    try {
      const workers = await jobs.giveBack();
      if (workers > 0) tell('info', `jobs of ${workers} workers that were killed are taken up again`);
    } catch (error) {
      tell('warn', `jobs of killed workers were not looked for: ${error instanceof Error ? error.message : 'unknown'}`);
    }
  };
  await giveBack();
  const abandoned = setInterval(() => void giveBack(), ABANDONED_MS);
  abandoned.unref();
  const runner = await run({
    pgPool: pool,
    concurrency: AT_ONCE,
    pollInterval: POLL_MS,
    noHandleSignals: true,
    logger: loggerOf(tell),
    taskList: Object.fromEntries(JOB_NAMES.map((name) => [name, taskOf(name)])),
    parsedCronItems: parseCronItems([
      { task: 'nightly', match: NIGHT, identifier: 'nightly' },
      { task: 'hourly', match: HOUR, identifier: 'hourly' },
    ]),
  });
  return {
    stop: async (withinMs) => {
      stopping = true;
      clearInterval(abandoned);
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, withinMs);
      });
      await Promise.race([runner.stop(), late]);
      clearTimeout(timer);
    },
  };
}

/** Its lines may quote a failed job's error; they are ours and clean. Its chatter is for debugging only. */
function loggerOf(tell: Told): Logger {
  return new Logger(() => (level, message) => {
    const as = level === 'warning' ? 'warn' : level === 'error' ? 'error' : 'debug';
    tell(as, message);
  });
}
