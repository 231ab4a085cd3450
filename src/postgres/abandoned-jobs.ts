/**
 * Jobs of a process that was killed. graphile-worker gives them back after four hours, which is long for a first sync.
 * A job that runs holds an advisory lock as long as its process is connected; one that is marked as taken while nobody
 * holds its lock belongs to nobody any more.
 */
import type { WorkerUtils } from 'graphile-worker';
import type { Pool, PoolClient } from 'pg';

/** Between being taken and holding the lock lies a moment; this is far longer. */
const TAKEN_FOR = '1 minute';
/** The first key of our advisory locks on jobs; the second is the job's id. */
const JOBS = 0x6a6f;

/**
 * Runs a job with its lock held, and with that of `alone` when a portal is named there: then null when another job holds
 * it, for two jobs that read one whole account would ask HubSpot everything twice. graphile's key does not keep them
 * apart: a job that runs has lost it. When the connection is lost, so are the locks; the job goes on and may run twice.
 */
export async function holding<T>(
  pool: Pool,
  jobId: string,
  work: () => Promise<T>,
  alone: number | null = null,
): Promise<T | null> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const breaks = (error: Error): void => {
    broken = error;
  };
  client.on('error', breaks);
  try {
    await client.query('select pg_advisory_lock($1, hashtext($2))', [JOBS, jobId]);
    if (alone !== null && !(await isAlone(client, alone))) return null;
    return await work();
  } finally {
    await unlocked(client, broken);
    client.off('error', breaks);
  }
}

async function isAlone(client: PoolClient, portalId: number): Promise<boolean> {
  const { rows } = await client.query<{ got: boolean }>(
    `select pg_try_advisory_lock(hashtextextended('reads all of ' || $1::bigint, 0)) as got`,
    [portalId],
  );
  return rows[0]?.got ?? false;
}

async function unlocked(client: PoolClient, broken: Error | undefined): Promise<void> {
  try {
    if (broken === undefined) await client.query('select pg_advisory_unlock_all()');
    client.release(broken);
  } catch (error) {
    client.release(error instanceof Error ? error : true);
  }
}

/** Makes jobs of dead workers ready to be run by anybody; answers of how many workers. */
export async function giveBackAbandoned(pool: Pool, utils: Pick<WorkerUtils, 'forceUnlockWorkers'>): Promise<number> {
  const { rows } = await pool.query<{ worker: string }>(
    `select distinct locked_by as worker from graphile_worker.jobs j
     where locked_at < now() - $2::interval and not exists (
       select from pg_locks l
       where l.locktype = 'advisory' and l.database = (select oid from pg_database where datname = current_database())
         and l.classid = $1::int::oid and l.objid = (hashtext(j.id::text)::bigint & 4294967295)::oid and l.objsubid = 2)`,
    [JOBS, TAKEN_FOR],
  );
  if (rows.length > 0) await utils.forceUnlockWorkers(rows.map((row) => row.worker));
  return rows.length;
}
