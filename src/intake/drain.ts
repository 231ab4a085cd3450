/**
 * A portal's lane: takes unread events, looks at what they are about, stores it, and marks them done with it.
 * One slice at a time, so that other portals get their turn; a kill between two slices loses nothing, and one within
 * a slice repeats its reads only.
 */
import type { Instant, PortalFacts } from '../deal/facts.ts';
import type { Crm, Priority } from '../ports/crm.ts';
import type { ReadRecord, RecordStore } from '../ports/records.ts';
import { syncAccount } from '../sync/account.ts';
import { coalesce } from './coalesce.ts';
import { receiveEvent } from './event.ts';
import type { RawEvent } from './event.ts';
import { readChanged } from './read-changed.ts';

/** Events of one slice: enough to fill HubSpot's batches of 100 for every type of record. */
export const SLICE = 2000;

/** A deal is judged this long after news of it, so that what belongs together is judged together. */
export const SETTLE_MS = 2000;

/** A line of the log names no more than so many. */
const TRACED = 20;

export interface DrainNeeds {
  crm: Crm;
  store: RecordStore;
  /** The service's time, and real time. */
  now: () => Instant;
  wall: () => Instant;
  priority?: Priority;
  slice?: number;
  settleMs?: number;
}

export interface Drained {
  events: number;
  records: number;
  gone: number;
  touched: number;
  /** For the log: the first of the deliveries these came with, and of the deals that are judged because of them. */
  requests: string[];
  deals: string[];
  /** There may be more unread events. */
  more: boolean;
  /** Lines for the log: what was ignored or could not be read. */
  remarks: string[];
}

/** Throws `CrmError` when HubSpot could not be read: then nothing is marked done, and the same slice comes again. */
export async function drainSlice(portalId: number, needs: DrainNeeds): Promise<Drained> {
  const { store, crm, wall } = needs;
  const slice = needs.slice ?? SLICE;
  const unread = await store.unread(portalId, slice);
  const done = unread.map((one) => one.seq);
  const reading = unread.length === 0 ? null : await store.reading(portalId);
  if (!reading)
    return { events: 0, records: 0, gone: 0, touched: 0, requests: [], deals: [], more: false, remarks: [] };
  const events = unread.map(({ event }) => receiveEvent(event));
  const raw = events.filter((one) => one.ok).map((one): RawEvent => one.event);
  const changed = coalesce(raw);
  const { changes, remarks } = await readChanged(changed, {
    crm,
    store,
    reading,
    priority: needs.priority ?? 'live',
    wall,
  });
  // A stage made since the account was read: whether it is a closed one must be known before the deal is judged.
  const stages = newStages(changes.records, reading.portal);
  if (stages.length > 0) {
    await syncAccount(crm, store, needs.priority ?? 'live');
    notThere.set(reading.portal, new Set([...(notThere.get(reading.portal) ?? []), ...stages]));
  }
  const settleMs = needs.settleMs ?? SETTLE_MS;
  await store.commit(portalId, changes, { now: needs.now(), settleMs, done });
  const ignored = [...changed.ignored].map(([because, n]) => `ignored ${n} × ${because}`);
  const bad = events.filter((one) => !one.ok).map((one) => `not an event: ${one.error}`);
  return {
    events: unread.length,
    records: changes.records.length,
    gone: changes.gone.length,
    touched: changes.touched.length,
    requests: [...new Set(raw.flatMap((event) => event.trace ?? []))].slice(0, TRACED),
    deals: changes.touched.slice(0, TRACED),
    more: unread.length === slice,
    remarks: [...remarks, ...ignored, ...bad],
  };
}

/** Stages the account was read for. While its facts stay the same HubSpot does not know them either, and is asked once. */
const notThere = new WeakMap<PortalFacts, ReadonlySet<string>>();

/** Stages of these deals that nobody knows, as far as nobody asked for them. */
function newStages(records: readonly ReadRecord[], portal: PortalFacts): string[] {
  const known = new Set(portal.pipelines.flatMap((pipeline) => pipeline.stages.map((stage) => stage.id)));
  const asked = notThere.get(portal);
  return records.flatMap(({ fact }) =>
    fact.type === 'deals' && !known.has(fact.stageId) && !asked?.has(fact.stageId) ? [fact.stageId] : [],
  );
}
