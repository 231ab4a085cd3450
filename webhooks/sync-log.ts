/** Where a first sync stands, in the log: often enough to see that it goes on, seldom enough not to fill it. */
import type { SyncStep } from '../src/ports/records.ts';
import { progressOf } from '../src/sync/progress.ts';
import type { Log } from './log.ts';

const EVERY_MS = 10_000;
const MINUTE_MS = 60_000;

/** Told of every step; writes one line per portal and ten seconds. `wall` is real time. */
export function syncLog(log: Log, wall: () => number): (portalId: number, step: SyncStep) => void {
  const said = new Map<number, number>();
  return (portalId, step) => {
    const at = wall();
    const before = said.get(portalId);
    if (step.finishedAt !== null) said.delete(portalId);
    if (step.finishedAt !== null || (before !== undefined && at - before < EVERY_MS)) return;
    said.set(portalId, at);
    const { phase, done, total, perMinute, msLeft } = progressOf(step, at);
    const minutesLeft = msLeft === null ? null : Math.ceil(msLeft / MINUTE_MS);
    log.info({ portalId, phase, done, total, perMinute, minutesLeft }, 'first sync under way');
  };
}
