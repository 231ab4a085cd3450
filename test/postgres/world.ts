/**
 * A world of its own for a test: a fresh database with all tables, on a real server, and a store on it.
 *
 *     const world = await freshStore();
 *     await world.connect(4100200);        // a connected portal
 *     …
 *     await world.close();                 // in afterAll or afterEach; drops the database
 */
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { PortalFacts } from '../../src/deal/facts.ts';
import { migrate, migrationFiles } from '../../src/postgres/migrate.ts';
import { makePool } from '../../src/postgres/pool.ts';
import { openStore } from '../../src/postgres/store.ts';
import type { PostgresStore } from '../../src/postgres/store.ts';
import { serverUrl } from './server.ts';

export const PIPELINES: PortalFacts['pipelines'] = [
  {
    id: 'default',
    label: 'Sales',
    order: 0,
    stages: [
      { id: 'qualified', label: 'Qualified', order: 0, closed: false, probability: 0.4 },
      { id: 'proposal', label: 'Proposal', order: 1, closed: false, probability: 0.6 },
      { id: 'won', label: 'Closed won', order: 2, closed: true, probability: 1 },
      { id: 'lost', label: 'Closed lost', order: 3, closed: true, probability: 0 },
    ],
  },
];

export function portalFacts(portalId: number, more: Partial<PortalFacts> = {}): PortalFacts {
  const known = { timeZone: 'America/New_York', currency: 'USD', country: 'US', owners: [], pipelines: PIPELINES };
  return { portalId, ...known, ...more };
}

export interface StoreWorld {
  url: string;
  store: PostgresStore;
  /** A connected portal with its pipelines; `at` is the moment of the install. */
  connect(portalId: number, at?: number, facts?: Partial<PortalFacts>): Promise<void>;
  /** Another process on the same database, as far as a test can tell. */
  another(): PostgresStore;
  close(): Promise<void>;
}

export async function freshStore(): Promise<StoreWorld> {
  const { url, drop } = await freshDatabase();
  const stores: PostgresStore[] = [];
  const another = () => {
    const store = openStore({ url, max: 6 });
    stores.push(store);
    return store;
  };
  const store = another();
  return {
    url,
    store,
    another,
    async connect(portalId, at = 0, facts = {}) {
      const portal = portalFacts(portalId, facts);
      await store.connections.connected({ ...portal, uiDomain: null, now: at });
      await store.putPortalFacts(portal);
    },
    async close() {
      await Promise.all(stores.map((one) => one.close()));
      await drop();
    },
  };
}

/** A database of its own; with the tables, unless `empty`. */
export async function freshDatabase(empty = false): Promise<{ url: string; drop: () => Promise<void> }> {
  const server = await serverUrl();
  const template = empty ? 'template0' : await withTables(server);
  const name = `t_${randomBytes(8).toString('hex')}`;
  await onServer(server, (client) => client.query(`create database ${name} template ${template}`));
  return {
    url: at(server, name),
    drop: async () => {
      await onServer(server, (client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}

let template: Promise<string> | null = null;

/** Tables are made once per version of the migrations, and copied from there. */
function withTables(server: string): Promise<string> {
  return (template ??= makeTemplate(server));
}

async function makeTemplate(server: string): Promise<string> {
  const folder = join(import.meta.dirname, '../../src/postgres/migrations');
  const digest = createHash('sha256');
  for (const file of migrationFiles(folder)) digest.update(readFileSync(join(folder, file)));
  const name = `tables_${digest.digest('hex').slice(0, 12)}`;
  await onServer(server, async (client) => {
    await client.query('select pg_advisory_lock(41002)');
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount) return;
    const making = `${name}_${randomBytes(4).toString('hex')}`;
    await client.query(`create database ${making} template template0`);
    const pool = makePool({ url: at(server, making), max: 1 });
    await migrate(pool).finally(() => pool.end());
    await client.query(`alter database ${making} rename to ${name}`);
  });
  return name;
}

function at(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

async function onServer<T>(server: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
