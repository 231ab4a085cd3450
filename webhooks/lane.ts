/** One portal's turn at the inbox: slices of unread events until there are none or its time is up, then others go first. */
import { drainSlice } from '../src/intake/drain.ts';
import { CrmError } from '../src/ports/crm.ts';
import type { CrmOf } from '../src/ports/crm.ts';
import type { Clock } from '../src/ports/clock.ts';
import type { LaneStore } from '../src/ports/store.ts';
import type { RecordStore } from '../src/ports/records.ts';
import type { Log } from './log.ts';

export interface LaneNeeds {
  store: LaneStore & RecordStore;
  crmOf: CrmOf;
  clock: Clock;
  log: Log;
  settleMs: number;
}

const TURN_MS = 5_000;
const NOT_WELL_MS = 5_000;
const NOT_CONNECTED_MS = 15 * 60_000;

/** Says how many events it took; 0 when no portal has any. */
export async function laneOnce({ store, crmOf, clock, log, settleMs }: LaneNeeds): Promise<number> {
  const lane = await store.claimLane();
  if (!lane) return 0;
  const { portalId, gen } = lane;
  const until = clock.wall() + TURN_MS;
  let taken = 0;
  let waitMs = 0;
  try {
    const crm = await crmOf(portalId);
    for (let more = true; more && clock.wall() < until;) {
      const drained = await drainSlice(portalId, {
        crm,
        store,
        now: () => clock.now(),
        wall: () => clock.wall(),
        settleMs,
      });
      const { events, records, gone, touched, requests, deals, remarks } = drained;
      taken += events;
      const counts = { portalId, events, records, gone, touched };
      // From a delivery's correlation to its deals; their own lines go on from there to the task.
      if (touched > 0) log.info({ ...counts, requests, deals }, 'events worked off');
      else if (events > 0) log.debug(counts, 'events worked off');
      for (const remark of remarks) log.info({ portalId, remark }, 'about these events');
      more = drained.more && (await store.keepLane(portalId, gen));
    }
  } catch (error) {
    if (!(error instanceof CrmError)) throw error;
    waitMs = error.kind === 'disconnected' ? NOT_CONNECTED_MS : (error.retryAfterMs ?? NOT_WELL_MS);
    log.warn({ portalId, kind: error.kind, waitMs }, `events wait: ${error.message}`);
  } finally {
    await store.finishLane(portalId, gen, waitMs);
  }
  return Math.max(1, taken);
}
