/** Connections. Nothing that happens to an idle one may end the process; a statement has an end; a conflict is tried again. */
import pg from 'pg';
import type { Pool, PoolClient, QueryResultRow } from 'pg';
import { isConflict } from './errors.ts';

/** Moments and counts come as bigint (`int8`); all of ours fit a double exactly. */
const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === 20 ? Number : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
};

export interface PoolOptions {
  url: string;
  /** Connections at most. */
  max?: number;
  /** After this a statement is given up. */
  statementTimeoutMs?: number;
  /** Told, in one line, of an idle connection that broke; the pool makes another when it is needed. */
  onError?: (error: Error) => void;
  name?: string;
}

export function makePool(options: PoolOptions): Pool {
  const { url, max = 10, statementTimeoutMs = 30_000, onError = () => undefined, name = 'ghostlight' } = options;
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    application_name: name,
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: 60_000,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
  });
  pool.on('error', onError);
  // A connection that breaks while it is out reports here as well as to whoever waits for its answer.
  pool.on('connect', (client) => client.on('error', onError));
  return pool;
}

const TIMES = 4;

/**
 * Runs `work` in one transaction. A deadlock or conflict is tried again (nothing of it was written); any other error
 * undoes everything and is thrown.
 */
export async function transaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  for (let time = 1; ; time += 1) {
    const client = await pool.connect();
    let broken = false;
    try {
      await client.query('begin');
      const outcome = await work(client);
      await client.query('commit');
      return outcome;
    } catch (error) {
      await client.query('rollback').catch(() => (broken = true));
      if (time >= TIMES || !isConflict(error)) throw error;
    } finally {
      client.release(broken);
    }
  }
}

/** Whatever runs one statement: a pool, or a connection within a transaction. */
export type Runs = Pick<Pool | PoolClient, 'query'>;

/** A statement used often: prepared once per connection under its name. */
export async function rows<R extends QueryResultRow>(
  on: Runs,
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<R[]> {
  return (await on.query<R>({ name, text, values: [...values] })).rows;
}
