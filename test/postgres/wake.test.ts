/** Wake-ups, a server that restarts, and jobs. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import type { JobName, JobRun, JobWork } from '../../src/ports/jobs.ts';
import { holding } from '../../src/postgres/abandoned-jobs.ts';
import { openEmbedded } from '../../src/postgres/embedded.ts';
import { makeJobs, runJobs } from '../../src/postgres/jobs.ts';
import type { PostgresJobs } from '../../src/postgres/jobs.ts';
import { migrate } from '../../src/postgres/migrate.ts';
import { openStore } from '../../src/postgres/store.ts';
import { arrived } from './facts.ts';
import { jobWork } from './job-work.ts';
import { until } from './until.ts';
import { freshStore, portalFacts } from './world.ts';

const A = 4_100_200;

describe('wake-ups', () => {
  it('reach other processes, soon after something was stored', async () => {
    const world = await freshStore();
    try {
      await world.connect(A);
      let woken = 0;
      const off = world.another().wakes.on('inbox', () => (woken += 1));
      // Once when it begins to listen.
      await until(() => woken === 1);
      await world.store.append([arrived(A, { objectId: 1 })], 1);
      await until(() => woken === 2);
      off();
    } finally {
      await world.close();
    }
  });

  it('and stores go on when the server was killed and came back on its port', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'ghostlight-restart-'));
    chmodSync(dataDir, 0o755);
    const server = await openEmbedded({ dataDir });
    const store = openStore({ url: server.url, onError: () => undefined });
    try {
      await migrate(store.pool);
      await store.connections.connected({ ...portalFacts(A), uiDomain: null, now: 1 });
      let woken = 0;
      store.wakes.on('inbox', () => (woken += 1));
      await until(() => woken === 1);
      expect(await store.append([arrived(A, { objectId: 1 })], 1)).toMatchObject({ stored: 1 });
      await until(() => woken === 2);
      process.kill(server.pid, 'SIGKILL');
      // Whoever listens again is woken once: what was said meanwhile is lost.
      await until(() => woken === 3);
      await until(() =>
        store.ping().then(
          () => true,
          () => false,
        ),
      );
      expect(await store.unread(A, 5)).toHaveLength(1);
      expect(await store.append([arrived(A, { objectId: 1 })], 2)).toMatchObject({ duplicate: 1 });
      expect(await store.append([arrived(A, { objectId: 2 })], 2)).toMatchObject({ stored: 1 });
      await until(() => woken === 4);
    } finally {
      await store.close();
      await server.close();
      rmSync(dataDir, { recursive: true, force: true });
    }
  }, 180_000);
});

describe('jobs', () => {
  it('are asked for once, run, and run again when they say so', async () => {
    const world = await freshStore();
    try {
      const ran: [JobName, number | null][] = [];
      const work = (name: JobName) => async (run: JobRun) => {
        ran.push([name, run.portalId]);
        return name === 'first-sync' && ran.length === 1 ? ('again' as const) : ('done' as const);
      };
      const all: JobWork = {
        'first-sync': work('first-sync'),
        sweep: work('sweep'),
        account: work('account'),
        learn: work('learn'),
        'clean-up': work('clean-up'),
        hourly: work('hourly'),
        nightly: work('nightly'),
      };
      const jobs = await makeJobs(world.store.pool, () => undefined);
      await jobs.add({ name: 'first-sync', portalId: A });
      await jobs.add({ name: 'first-sync', portalId: A });
      const runner = await runJobs(world.store.pool, jobs, all, () => undefined);
      await until(() => ran.length >= 2);
      await runner.stop(5000);
      expect(ran).toEqual([
        ['first-sync', A],
        ['first-sync', A],
      ]);
      await jobs.close();
    } finally {
      await world.close();
    }
  });

  /** A sweep that somebody took at that moment, by what the jobs' table says. */
  async function taken(
    before: string,
    then: (jobs: PostgresJobs, id: string, pool: Pool) => Promise<void>,
  ): Promise<void> {
    const world = await freshStore();
    const { pool } = world.store;
    try {
      const jobs = await makeJobs(pool, () => undefined);
      await jobs.add({ name: 'sweep', portalId: A });
      const { rows } = await pool.query<{ id: string }>(
        `update graphile_worker._private_jobs set locked_at = now() - $1::interval, locked_by = 'somebody'
         returning id::text`,
        [before],
      );
      await then(jobs, rows[0]?.id ?? '', pool);
      await jobs.close();
    } finally {
      await world.close();
    }
  }

  it('are taken up again when the process that ran them was killed, and not while it lives', () =>
    taken('5 minutes', async (jobs, id, pool) => {
      expect(await holding(pool, id, () => jobs.giveBack())).toBe(0);
      let ran = 0;
      const done = () => Promise.resolve('done' as const);
      const sweep = () => {
        ran += 1;
        return done();
      };
      const work = jobWork({ sweep });
      const runner = await runJobs(pool, jobs, work, () => undefined);
      await until(() => ran === 1);
      await runner.stop(5000);
    }));

  it('just taken are left to whoever took them', () =>
    taken('0 minutes', async (jobs) => {
      expect(await jobs.giveBack()).toBe(0);
    }));
});
