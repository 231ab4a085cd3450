import type { SyncStep } from '../../src/ports/records.ts';

/** A first sync that has done 1,000 of 4,000 in its first minute of real time. */
export const STEP: SyncStep = {
  phase: 'emails of open deals',
  after: '9',
  done: 1000,
  total: 4000,
  beganAt: 0,
  startedAt: 0,
  updatedAt: 60_000,
  openDoneAt: null,
  finishedAt: null,
  remarks: [],
};
