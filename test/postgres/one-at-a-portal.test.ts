/** First syncs and sweeps: one of them at a portal at a time, whatever was asked for meanwhile and by whom. */
import { describe, expect, it } from '@jest/globals';
import type { JobName, JobRun } from '../../src/ports/jobs.ts';
import { makeJobs, runJobs } from '../../src/postgres/jobs.ts';
import { jobWork } from './job-work.ts';
import { until } from './until.ts';
import { freshStore } from './world.ts';

const [A, B] = [4_100_200, 4_100_201];

describe('jobs that read a whole account', () => {
  it('wait for each other at one portal, and for nobody at another', async () => {
    const world = await freshStore();
    const { pool } = world.store;
    try {
      const began: string[] = [];
      const inside = new Map<number, number>();
      let most = 0;
      let finish = (): void => undefined;
      const finished = new Promise<void>((resolve) => (finish = resolve));
      const reads = (name: JobName) => async (run: JobRun) => {
        const portalId = run.portalId ?? 0;
        inside.set(portalId, (inside.get(portalId) ?? 0) + 1);
        most = Math.max(most, inside.get(portalId) ?? 0);
        began.push(`${name} ${portalId}`);
        if (began.length === 1) await finished;
        inside.set(portalId, (inside.get(portalId) ?? 0) - 1);
        return 'done' as const;
      };
      const [firstSync, sweep] = [reads('first-sync'), reads('sweep')];
      const work = jobWork({ 'first-sync': firstSync, sweep });
      const jobs = await makeJobs(pool, () => undefined);
      // Two processes, as the night finds them.
      const runners = [
        await runJobs(pool, jobs, work, () => undefined),
        await runJobs(world.another().pool, jobs, work, () => undefined),
      ];
      await jobs.add({ name: 'first-sync', portalId: A });
      await until(() => began.length === 1);
      await jobs.add({ name: 'first-sync', portalId: A });
      await jobs.add({ name: 'sweep', portalId: A });
      await jobs.add({ name: 'sweep', portalId: B });
      const later = async () => {
        const { rows } = await pool.query<{ n: number }>(
          'select count(*) as n from graphile_worker.jobs where run_at > now() and locked_at is null',
        );
        return rows[0]?.n ?? 0;
      };
      await until(async () => (await later()) === 2 && began.length === 2);
      expect(began).toEqual([`first-sync ${A}`, `sweep ${B}`]);
      finish();
      await until(() => inside.get(A) === 0);
      // Their minute is over.
      await until(async () => {
        await pool.query('update graphile_worker._private_jobs set run_at = now() where locked_at is null');
        return began.length === 4;
      });
      expect(most).toBe(1);
      expect(began.slice(2).toSorted()).toEqual([`first-sync ${A}`, `sweep ${A}`]);
      await Promise.all(runners.map((runner) => runner.stop(5000)));
      await jobs.close();
    } finally {
      await world.close();
    }
  });
});
