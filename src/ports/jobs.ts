/**
 * Jobs proper: long or rare work that is begun again until it succeeds. What waits for a moment of a deal or an effect
 * is no job (see `desk.ts`). A job may run twice and must do no harm then.
 */
import type { Instant } from '../deal/facts.ts';

/** What there is to do; `portalId` is the portal it is done for. */
export const JOB_NAMES = ['first-sync', 'sweep', 'account', 'learn', 'clean-up', 'hourly', 'nightly'] as const;
export type JobName = (typeof JOB_NAMES)[number];

export interface JobAsk {
  name: JobName;
  /** Null for what concerns all portals. */
  portalId: number | null;
  /** Real time; at once when left out. */
  at?: Instant;
}

export interface Jobs {
  /** A job of the same name and portal that still waits is replaced, not doubled. */
  add(ask: JobAsk): Promise<void>;
}

/** What a job is given. It should look at `stopping` between its steps and return when it is true: it will be run again. */
export interface JobRun {
  portalId: number | null;
  /** 1 for the first time. */
  attempt: number;
  stopping(): boolean;
}

export type JobWork = Record<JobName, (run: JobRun) => Promise<'done' | 'again'>>;

export interface JobRunner {
  /** Waits for running jobs, at most so long; those cut off are run again by somebody. */
  stop(withinMs: number): Promise<void>;
}
