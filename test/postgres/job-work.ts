import type { JobWork } from '../../src/ports/jobs.ts';

const done = () => Promise.resolve('done' as const);

/** The work of all jobs, of which a test says what matters to it; the rest is done at once. */
export function jobWork(of: Partial<JobWork>): JobWork {
  return {
    'first-sync': done,
    sweep: done,
    account: done,
    learn: done,
    'clean-up': done,
    hourly: done,
    nightly: done,
    ...of,
  };
}
