/** The embedded server: killed, orphaned, raced, half made, without its password; what was committed is always there. */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { openEmbedded } from '../../src/postgres/embedded.ts';
import type { Embedded } from '../../src/postgres/embedded.ts';
import { isReachable } from '../../src/postgres/embedded/place.ts';
import { postmasterOf } from '../../src/postgres/embedded/postmaster.ts';

describe('the embedded server', () => {
  let dataDir: string;
  let opened: Embedded[] = [];
  const lines: string[] = [];
  const open = async () => {
    const server = await openEmbedded({ dataDir, log: (line) => lines.push(line) });
    opened.push(server);
    return server;
  };
  const asked = async (server: Embedded, text: string) => {
    const client = new pg.Client({ connectionString: server.url });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query(text)).rows as Record<string, unknown>[];
    } finally {
      await client.end().catch(() => undefined);
    }
  };

  beforeAll(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'ghostlight-embedded-'));
    chmodSync(dataDir, 0o755);
  });
  afterEach(async () => {
    for (const server of opened) await server.close();
    opened = [];
  });
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  it('is started once by processes that start at the same time, durable, and on loopback alone', async () => {
    const [one, two] = await Promise.all([open(), open()]);
    expect(one.pid).toBe(two.pid);
    const [row] = await asked(
      one,
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as sync,
              current_setting('listen_addresses') as listens`,
    );
    expect(row).toEqual({ fsync: 'on', sync: 'on', listens: '127.0.0.1' });
    expect(statSync(join(dataDir, 'postgres.password')).mode & 0o777).toBe(0o600);
    const wrong = new URL(one.url);
    wrong.password = 'wrong';
    await expect(new pg.Client({ connectionString: wrong.href }).connect()).rejects.toMatchObject({ code: '28P01' });
  });

  it('goes on for whoever still uses it, and stops with the last', async () => {
    const [one, two] = [await open(), await open()];
    const user = new pg.Client({ connectionString: two.url });
    await user.connect();
    await one.close();
    expect(postmasterOf(one.folder)?.pid).toBe(one.pid);
    await user.end();
    await two.close();
    expect(postmasterOf(one.folder)).toBeNull();
  });

  it('has everything that was committed after it was killed, and its stale lock is no obstacle', async () => {
    const one = await open();
    await asked(one, 'create table if not exists kept (n int)');
    await asked(one, 'insert into kept values (1)');
    process.kill(one.pid, 'SIGKILL');
    const two = await open();
    expect(two.pid).not.toBe(one.pid);
    expect(await asked(two, 'select n from kept')).toEqual([{ n: 1 }]);
  });

  it('is found again when its parent is gone: the same server, on the port it has', async () => {
    const one = await open();
    const two = await open();
    expect([two.pid, two.url]).toEqual([one.pid, one.url]);
  });

  it('is not taken for running because another process has its number', async () => {
    const one = await open();
    await one.close();
    const file = join(one.folder, 'postmaster.pid');
    writeFileSync(file, `${process.pid}\n${one.folder}\n1\n5432\n\n127.0.0.1\n\nready\n`);
    const two = await open();
    expect(await asked(two, 'select n from kept')).toEqual([{ n: 1 }]);
  });

  it('gets a new password when its own was lost, and keeps the data', async () => {
    const one = await open();
    rmSync(join(dataDir, 'postgres.password'));
    const two = await open();
    expect(two.url).not.toBe(one.url);
    expect(await asked(two, 'select n from kept')).toEqual([{ n: 1 }]);
    expect(lines.join('\n')).toContain('a new one was set');
    expect(lines.join('\n')).not.toContain(new URL(two.url).password);
  });

  it('keeps a folder that was never a whole database, and makes a new one beside it', async () => {
    const half = mkdtempSync(join(tmpdir(), 'ghostlight-half-'));
    chmodSync(half, 0o755);
    mkdirSync(join(half, 'postgres'));
    writeFileSync(join(half, 'postgres', 'something'), 'of somebody');
    const server = await openEmbedded({ dataDir: half, log: (line) => lines.push(line) });
    try {
      expect(await asked(server, 'select 1 as one')).toEqual([{ one: 1 }]);
      expect(readFileSync(join(half, 'postgres.incomplete-1', 'something'), 'utf8')).toBe('of somebody');
      expect(lines.at(-1)).toContain('not a whole database');
    } finally {
      await server.close();
      rmSync(half, { recursive: true, force: true });
    }
  });

  it('refuses the files of another major version in one line that names both', async () => {
    const one = await open();
    await one.close();
    const file = join(one.folder, 'PG_VERSION');
    const version = readFileSync(file, 'utf8');
    writeFileSync(file, '15\n');
    await expect(open()).rejects.toThrow(/is of PostgreSQL 15, and this version brings \d+/);
    writeFileSync(file, version);
    expect(existsSync(file)).toBe(true);
  });

  it('knows which folders another user can enter', () => {
    const closed = mkdtempSync(join(tmpdir(), 'ghostlight-closed-'));
    chmodSync(closed, 0o700);
    const somebody = { uid: 54_321, gid: 54_321 };
    expect([isReachable(closed, somebody), isReachable(closed, {}), isReachable(dataDir, somebody)]).toEqual([
      false,
      true,
      true,
    ]);
    rmSync(closed, { recursive: true });
  });
});
