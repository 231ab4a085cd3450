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

/** Runs a job with its lock held. Of a lost connection the lock goes, the job goes on; it may then run twice. */
export async function holding<T>(pool: Pool, jobId: string, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const breaks = (error: Error): void => {
    broken = error;
  };
  client.on('error', breaks);
  try {
    await client.query('SELECT pg_advisory_lock($1, hashtext($2))', [JOBS, jobId]);
    return await work();
  } finally {
    await unlocked(client, jobId, broken);
    client.off('error', breaks);
  }
}

async function unlocked(client: PoolClient, jobId: string, broken: Error | undefined): Promise<void> {
  try {
    if (broken === undefined) await client.query('SELECT pg_advisory_unlock($1, hashtext($2))', [JOBS, jobId]);
    client.release(broken);
  } catch (error) {
    client.release(error instanceof Error ? error : true);
  }
}

/** Makes jobs of dead processes ready to be run by anybody; answers of how many processes. */
export async function giveBackAbandoned(pool: Pool, utils: Pick<WorkerUtils, 'forceUnlockWorkers'>): Promise<number> {
  const { rows } = await pool.query<{ worker: string }>(
    `SELECT DISTINCT locked_by AS worker FROM graphile_worker.jobs j
     WHERE locked_at < now() - $2::interval AND NOT EXISTS (
       SELECT FROM pg_locks l
       WHERE l.locktype = 'advisory' AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
         AND l.classid = $1::int::oid AND l.objid = (hashtext(j.id::text)::bigint & 4294967295)::oid AND l.objsubid = 2)`,
    [JOBS, TAKEN_FOR],
  );
  if (rows.length > 0) await utils.forceUnlockWorkers(rows.map((row) => row.worker));
  return rows.length;
}
