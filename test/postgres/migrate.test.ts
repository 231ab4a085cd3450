/** Migrations: any number of processes at once, one after the other, nothing half done. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { migrate, migrationFiles } from '../../src/postgres/migrate.ts';
import { makePool } from '../../src/postgres/pool.ts';
import { freshDatabase } from './world.ts';

describe('migrations', () => {
  it('are run once by processes that start together, and not again', async () => {
    const { url, drop } = await freshDatabase(true);
    const pools = Array.from({ length: 5 }, () => makePool({ url, max: 2 }));
    try {
      const ran = await Promise.all(pools.map((pool) => migrate(pool)));
      expect(ran.flat()).toEqual(migrationFiles());
      expect(await migrate(pools[0] as (typeof pools)[number])).toEqual([]);
    } finally {
      await Promise.all(pools.map((pool) => pool.end()));
      await drop();
    }
  });

  it('leave nothing of one that fails, say which it was, and go on from there', async () => {
    const { url, drop } = await freshDatabase(true);
    const folder = mkdtempSync(join(tmpdir(), 'ghostlight-migrations-'));
    const pool = makePool({ url, max: 2 });
    try {
      writeFileSync(join(folder, '0001_a.sql'), 'create table a (n int);');
      writeFileSync(join(folder, '0002_b.sql'), 'create table b (n int); select nothing;');
      await expect(migrate(pool, folder)).rejects.toThrow('migration 0002_b.sql: PostgreSQL 42703');
      writeFileSync(join(folder, '0002_b.sql'), 'create table b (n int);');
      expect(await migrate(pool, folder)).toEqual(['0002_b.sql']);
    } finally {
      await pool.end();
      await drop();
      rmSync(folder, { recursive: true });
    }
  });
});
