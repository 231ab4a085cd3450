/**
 * The first sync: open deals with everything around them, then the closed deals of the window, with less.
 *
 * It is a list of phases; a phase yields batches, and each batch is stored in one commit together with the place it
 * reached. So a kill at any moment repeats one batch at most, and going on needs nothing but the stored step.
 * All of it runs in the background's share of HubSpot's limits.
 */
import type { Instant } from '../deal/facts.ts';
import type { Crm } from '../ports/crm.ts';
import { CrmError } from '../ports/crm.ts';
import type { RecordChanges, RecordStore, SyncStep, SyncStore } from '../ports/records.ts';
import { syncAccount } from './account.ts';
import { ensureOurFields } from './our-fields.ts';
import { FIRST, NO_CHANGES } from './phase.ts';
import type { Batch } from './phase.ts';
import { PHASES } from './phases.ts';

export interface SyncNeeds {
  crm: Crm;
  store: RecordStore & SyncStore;
  /** The service's time: activities older than 18 months before it are left out. */
  now: () => Instant;
  /** Real time, for the order of reads and the rate. */
  wall: () => Instant;
  /** Told after each batch; false stops the sync there, to go on another time. */
  onStep?: (step: SyncStep) => boolean | void;
}

/**
 * The last step: complete (`finishedAt`), or where it was stopped: by `onStep`, or because another process goes on with
 * it. Throws `CrmError`: call again later, it goes on.
 */
export async function firstSync(needs: SyncNeeds): Promise<SyncStep> {
  const { crm, store, now, wall, onStep } = needs;
  const { portalId } = crm;
  let before = await store.progress(portalId);
  let step = before ?? begin(wall(), now());
  const keep = async (changes: RecordChanges, next: Partial<SyncStep>) => {
    const after = { ...step, ...next, updatedAt: wall() };
    if (!(await store.advance(portalId, changes, { before, after }, now()))) return false;
    before = step = after;
    return onStep?.(step) !== false;
  };
  if (step.finishedAt !== null) return step;
  if (step.phase === FIRST) {
    await syncAccount(crm, store, 'background');
    const remarks = await ensureOurFields(crm, store, now());
    if (!(await keep(NO_CHANGES, { phase: PHASES[0]?.name ?? FIRST, after: null, remarks }))) return step;
  }
  const known = await store.reading(portalId);
  if (!known) throw new CrmError('disconnected', `portal ${portalId} is not connected`);
  const reading = { crm, store, ...known, now: now(), wall };
  for (const [at, phase] of PHASES.entries()) {
    if (phase.name !== step.phase) continue;
    for await (const batch of phase.run(reading, step.after)) {
      if (!(await keep(batch.changes, counted(step, batch)))) return step;
    }
    const next = PHASES[at + 1];
    // Written before the end is: what changed while the sync ran is looked at again by the first sweep.
    if (!next) await store.setSwept(portalId, { until: step.beganAt, found: 0, connection: null });
    const openDoneAt = phase.opensDone ? wall() : step.openDoneAt;
    const rest = next
      ? { phase: next.name, after: null }
      : { phase: 'done', after: null, finishedAt: wall(), total: step.done };
    if (!(await keep(NO_CHANGES, { ...rest, openDoneAt }))) return step;
  }
  return step;
}

function begin(startedAt: Instant, beganAt: Instant): SyncStep {
  const nothing = { phase: FIRST, after: null, done: 0, total: 0, openDoneAt: null, finishedAt: null, remarks: [] };
  return { ...nothing, beganAt, startedAt, updatedAt: startedAt };
}

function counted(step: SyncStep, batch: Batch): Partial<SyncStep> {
  const done = step.done + batch.done;
  const { remark } = batch;
  return {
    after: batch.after,
    done,
    total: Math.max(done, step.total + (batch.wanted ?? 0)),
    remarks: remark === undefined || step.remarks.includes(remark) ? step.remarks : [...step.remarks, remark],
  };
}
