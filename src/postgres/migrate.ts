/** Brings the tables up to what this version needs. Plain SQL files, in order of name, each in a transaction of its own. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { tellDatabase } from './errors.ts';

const FOLDER = join(import.meta.dirname, 'migrations');

/** All processes agree on this number; whoever holds its lock migrates. */
const LOCK = 7_203_115_904_411;

export function migrationFiles(folder = FOLDER): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
}

/**
 * Safe with any number of processes at once: one migrates, the others wait and find it done. A table changed by a later
 * version is left as it is: changes only ever add, so that an older version still at work does not notice.
 * Returns the names of the files that were run. Throws one line that names the file.
 */
export async function migrate(pool: Pool, folder = FOLDER): Promise<string[]> {
  const client = await pool.connect();
  const ran: string[] = [];
  try {
    await client.query('set statement_timeout = 0');
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query('create table if not exists migrations (name text primary key, at timestamptz not null)');
    const done = await client.query<{ name: string }>('select name from migrations');
    const names = new Set(done.rows.map((row) => row.name));
    for (const file of migrationFiles(folder)) {
      if (names.has(file)) continue;
      try {
        await client.query('begin');
        await client.query(readFileSync(join(folder, file), 'utf8'));
        await client.query('insert into migrations values ($1, clock_timestamp())', [file]);
        await client.query('commit');
      } catch (error) {
        await client.query('rollback').catch(() => undefined);
        throw new Error(`migration ${file}: ${tellDatabase(error)}`, { cause: error });
      }
      ran.push(file);
    }
  } finally {
    // The lock and the timeout end with the connection.
    client.release(true);
  }
  return ran;
}
