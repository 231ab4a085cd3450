/** A real PostgreSQL with fsync on, in a folder that goes away with the run, and one connected portal in it. */
import { mkdtemp, rm, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PortalFacts } from '../../src/deal/facts.ts';
import { openEmbedded } from '../../src/postgres/embedded.ts';
import { migrate } from '../../src/postgres/migrate.ts';
import { openStore } from '../../src/postgres/store.ts';
import type { PostgresStore } from '../../src/postgres/store.ts';

export interface Database {
  url: string;
  store: PostgresStore;
  version: string;
  close(): Promise<void>;
}

/** `BENCH_DATABASE_URL` names another server; its database must be empty. */
export async function openDatabase(): Promise<Database> {
  const given = process.env['BENCH_DATABASE_URL'];
  const folder = given === undefined ? await mkdtemp(join(tmpdir(), 'ghostlight-bench-')) : null;
  if (folder !== null) await chmod(folder, 0o755);
  const embedded = folder === null ? null : await openEmbedded({ dataDir: folder });
  const url = given ?? embedded?.url ?? '';
  const store = openStore({ url, max: 12, statementTimeoutMs: 3_600_000 });
  const { pool } = store;
  await migrate(pool);
  const { rows } = await pool.query<{ server_version: string; fsync: string }>(
    `select current_setting('server_version') as server_version,
       current_setting('fsync') || '/' || current_setting('synchronous_commit') as fsync`,
  );
  if (rows[0]?.fsync !== 'on/on') throw new Error(`the server does not write through to the disk (${rows[0]?.fsync})`);
  return {
    url,
    store,
    version: rows[0].server_version,
    close: async () => {
      await store.close();
      await embedded?.close();
      if (folder !== null) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** As after an install and a first sync, with these owners and pipelines. */
export async function connectPortal({ store }: Database, portal: PortalFacts): Promise<void> {
  const now = Date.now();
  await store.connections.connected({ ...portal, uiDomain: null, now });
  await store.putPortalFacts(portal);
  await store.pool.query('update portals set synced_at = $2 where portal_id = $1', [portal.portalId, now]);
}
