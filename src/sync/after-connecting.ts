import type { JobAsk } from '../ports/jobs.ts';
import type { SyncStore } from '../ports/records.ts';

/** Its first sync is complete, closed deals included. */
export async function isSynced(store: Pick<SyncStore, 'progress'>, portalId: number): Promise<boolean> {
  return ((await store.progress(portalId))?.finishedAt ?? null) !== null;
}

/**
 * What is read of an account that was connected: all of it, or what nobody told us of while it was away. Not both: a sweep
 * beside an unfinished first sync would read the same once more and count it as missed.
 */
export async function readingAfterConnecting(store: Pick<SyncStore, 'progress'>, portalId: number): Promise<JobAsk> {
  return { name: (await isSynced(store, portalId)) ? 'sweep' : 'first-sync', portalId };
}
