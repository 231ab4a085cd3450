/** What the service stands on: a PostgreSQL (the one named, or the embedded one), its tables, the store and the jobs. */
import type { JobRunner, Jobs, JobWork } from '../src/ports/jobs.ts';
import { openEmbedded } from '../src/postgres/embedded.ts';
import { makeJobs, runJobs } from '../src/postgres/jobs.ts';
import type { Told } from '../src/postgres/jobs.ts';
import { migrate } from '../src/postgres/migrate.ts';
import { openStore } from '../src/postgres/store.ts';
import type { PostgresStore } from '../src/postgres/store.ts';
import type { Env } from './env.ts';
import type { Log } from './log.ts';

export interface Backend {
  store: PostgresStore;
  jobs: Jobs;
  run: (work: JobWork) => Promise<JobRunner>;
  /** Runners must have stopped. Stops the embedded server unless somebody else uses it. */
  close(): Promise<void>;
}

const CONNECTIONS = 12;

/** Tables are brought up to date first; safe with several processes at once. Throws one line that says what to do. */
export async function openBackend(
  { DATABASE_URL, DATA_DIR }: Pick<Env, 'DATABASE_URL' | 'DATA_DIR'>,
  log: Log,
): Promise<Backend> {
  const embedded =
    DATABASE_URL === undefined ? await openEmbedded({ dataDir: DATA_DIR, log: (line) => log.info(line) }) : null;
  const url = DATABASE_URL ?? embedded?.url ?? '';
  const onError = (error: Error) => log.warn({ err: error }, 'a connection to the database broke');
  const store = openStore({ url, max: CONNECTIONS, onError });
  const tell: Told = (level, line) => log[level](line);
  try {
    const ran = await migrate(store.pool);
    if (ran.length > 0) log.info({ ran }, 'tables brought up to date');
    const jobs = await makeJobs(store.pool, tell);
    return {
      store,
      jobs,
      run: (work) => runJobs(store.pool, jobs, work, tell),
      close: async () => {
        await jobs.close();
        await store.close();
        await embedded?.close();
      },
    };
  } catch (error) {
    await store.close().catch(() => undefined);
    await embedded?.close();
    throw error;
  }
}
