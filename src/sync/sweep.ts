/**
 * The nightly sweep: compares what is stored with HubSpot and reads what webhooks missed; it should be nothing.
 * 1. deals and activities written since the last sweep, by search; 2. contacts and companies of ours, and open deals,
 * by their write stamps; 3. the links of open deals and of their people, and whatever new they lead to.
 * A deletion shows as a missing record or a missing link. What we wrote ourselves is read again but not counted.
 */
import type { Fact, Instant, RecordType } from '../deal/facts.ts';
import { addRecord, emptyChanged } from '../intake/coalesce.ts';
import type { Changed } from '../intake/coalesce.ts';
import { forgetUnread } from '../intake/forget-unread.ts';
import { readChanged } from '../intake/read-changed.ts';
import { ACTIVITY_TYPES } from '../intake/record-types.ts';
import { modifiedAt } from '../intake/stored-forms.ts';
import { CrmError } from '../ports/crm.ts';
import type { Crm } from '../ports/crm.ts';
import type { RecordChanges, RecordRef, RecordStore, SyncStore } from '../ports/records.ts';
import { syncAccount } from './account.ts';
import { linkChanges } from './link-changes.ts';
import { readMailsAnew } from './mails-anew.ts';
import { openDeals } from './open-deals.ts';
import { ensureOurFields } from './our-fields.ts';
import type { Reading } from './phase.ts';
import { AROUND_OPEN_DEALS } from './phases.ts';

/** The search index lags by moments, and clocks differ: the last minutes before the sweep before are looked at again. */
const OVERLAP_MS = 15 * 60_000;
const PAGE = 100;

export interface SweepNeeds {
  crm: Crm;
  store: RecordStore & SyncStore;
  /** The service's time, which is HubSpot's. */
  now: () => Instant;
  /** Real time. */
  wall: () => Instant;
}

export interface Swept {
  /** Records that webhooks had not told of, or whose change they had not told; a change of its links counts as one. */
  found: number;
  /** The same by type, for the log. */
  byType: Partial<Record<RecordType, number>>;
  remarks: string[];
}

interface Sweeping extends Swept {
  /** Records this sweep has counted, or that we wrote, as `type/id`: their links are part of that. */
  seen: Set<string>;
}

/** Throws `CrmError` when HubSpot could not be read; what was found until then is kept, and the next sweep looks again. */
export async function sweep(needs: SweepNeeds): Promise<Swept> {
  const { crm, store, now } = needs;
  const startedAt = now();
  const last = await store.swept(crm.portalId);
  await forgetUnread(crm.portalId, { store, now, wall: needs.wall });
  await syncAccount(crm, store, 'background');
  const fields = await ensureOurFields(crm, store, startedAt);
  const known = await store.reading(crm.portalId);
  if (!known) throw new CrmError('disconnected', `portal ${crm.portalId} is not connected`);
  const reading: Reading = { crm, store, ...known, now: startedAt, wall: needs.wall };
  const swept: Sweeping = { found: 0, byType: {}, remarks: fields, seen: new Set() };
  const since = (last.until ?? startedAt - 86_400_000) - OVERLAP_MS;
  for (const type of ['deals', ...ACTIVITY_TYPES] as const) await bySearch(reading, type, since, swept);
  for (const type of ['contacts', 'companies'] as const) await byStamp(reading, type, () => true, swept);
  await byStamp(reading, 'deals', (open) => open, swept);
  await byLinks(reading, swept);
  await readMailsAnew(reading, store);
  const { found, byType, remarks } = swept;
  await store.setSwept(crm.portalId, { until: startedAt, found, connection: last.connection });
  return { found, byType, remarks };
}

async function bySearch(reading: Reading, type: RecordType, since: Instant, swept: Sweeping): Promise<void> {
  const { crm, store } = reading;
  const property = 'hs_lastmodifieddate';
  let afterId: string | undefined;
  do {
    const ask = { filters: [{ property, is: 'GTE', value: String(since) } as const], properties: [property], afterId };
    const page = await crm.search(type, ask, 'background');
    const stamps = await store.stamps(
      crm.portalId,
      type,
      page.objects.map((object) => object.id),
    );
    const changed = emptyChanged();
    for (const object of page.objects) {
      const stored = stamps.get(object.id);
      if (stored === undefined || (stored ?? 0) < (modifiedAt(object) ?? 0)) addRecord(changed, type, object.id);
    }
    await readAndKeep(reading, changed, swept);
    afterId = page.next ?? undefined;
  } while (afterId !== undefined);
}

async function byStamp(
  reading: Reading,
  type: RecordType,
  wanted: (open: boolean) => boolean,
  swept: Sweeping,
): Promise<void> {
  const { crm, store } = reading;
  const properties = [type === 'contacts' ? 'lastmodifieddate' : 'hs_lastmodifieddate'];
  for (let last: string | null = null; ;) {
    const page: { id: string; open: boolean }[] = await store.page(crm.portalId, type, last, PAGE);
    if (page.length === 0) return;
    last = page.at(-1)?.id ?? last;
    const ids = page.filter((row) => wanted(row.open)).map((row) => row.id);
    const changed = emptyChanged();
    const stamps = await store.stamps(crm.portalId, type, ids);
    try {
      const { objects, missing } = await crm.read(type, ids, { properties }, 'background');
      for (const object of objects) {
        if ((stamps.get(object.id) ?? 0) < (modifiedAt(object) ?? 0)) addRecord(changed, type, object.id);
      }
      for (const id of missing) addRecord(changed, type, id);
    } catch (error) {
      if (!(error instanceof CrmError && error.kind === 'missing-scope')) throw error;
      remark(swept, `${type} are not read: the account did not grant ${error.scopes.join(' or ')}`);
      return;
    }
    await readAndKeep(reading, changed, swept);
    if (page.length < PAGE) return;
  }
}

async function readAndKeep(reading: Reading, changed: Changed, swept: Sweeping): Promise<void> {
  if (changed.records.size === 0) return;
  const { crm, store, wall, now } = reading;
  const { changes, own, remarks } = await readChanged(changed, { crm, store, reading, priority: 'background', wall });
  const before = await store.facts(
    crm.portalId,
    changes.records.map(({ fact }) => ({ type: fact.type, id: fact.id })),
  );
  const known = new Map(before.map((fact) => [`${fact.type}/${fact.id}`, said(fact)]));
  await store.commit(crm.portalId, changes, { now, settleMs: 0 });
  for (const { fact } of changes.records) {
    const key = `${fact.type}/${fact.id}`;
    if (own.has(key)) swept.seen.add(key);
    else if (known.get(key) !== said(fact)) count(swept, fact);
  }
  for (const gone of changes.gone) count(swept, gone);
  for (const line of remarks) remark(swept, line);
}

async function byLinks(reading: Reading, swept: Sweeping): Promise<void> {
  const { crm, store, now } = reading;
  for (const phase of AROUND_OPEN_DEALS) {
    for await (const { changes, remark: line } of phase.run(reading, null)) {
      const refs = [
        ...changes.records.map(({ fact }) => ({ type: fact.type, id: fact.id })),
        ...changes.gone.map(({ type, id }) => ({ type, id })),
      ];
      const ofRecords = refs.length === 0 ? [] : await store.dealsOf(crm.portalId, refs);
      const touched = [...new Set([...ofRecords, ...(await byOtherLinks(reading, changes, swept))])];
      await store.commit(crm.portalId, { ...changes, touched }, { now, settleMs: 0 });
      for (const { fact } of changes.records) {
        if (isOurTask(fact)) swept.seen.add(`${fact.type}/${fact.id}`);
        else count(swept, fact);
      }
      if (line !== undefined) remark(swept, line);
    }
  }
}

/**
 * Links that came or went between records we know. Answers the open deals that are to be judged anew; a closed one stays
 * closed whoever is linked to it. Nobody told of the links of our own tasks, and nobody had to.
 */
async function byOtherLinks({ crm, store, portal }: Reading, { links }: RecordChanges, swept: Sweeping) {
  const differing = await linkChanges(crm.portalId, store, links);
  const ends = differing.flatMap(({ other, ids }) => ids.map((id) => ({ type: other, id })));
  const tasks = await store.facts(
    crm.portalId,
    ends.filter((end) => end.type === 'tasks'),
  );
  const ours = new Set(tasks.filter(isOurTask).map((task) => task.id));
  const refs: RecordRef[] = [];
  for (const { of, other, ids: all, wasRead } of differing) {
    const ids = other === 'tasks' ? all.filter((id) => !ours.has(id)) : all;
    if (ids.length === 0) continue;
    refs.push(of, ...ids.map((id) => ({ type: other, id })));
    const isNews = !swept.seen.has(`${of.type}/${of.id}`) && ids.some((id) => !swept.seen.has(`${other}/${id}`));
    if (wasRead && isNews) count(swept, of);
  }
  if (refs.length === 0) return [];
  return [...(await openDeals(portal, store, await store.dealsOf(crm.portalId, refs)))];
}

function isOurTask(fact: Fact): boolean {
  return fact.type === 'tasks' && fact.byUs;
}

/** A record without HubSpot's write stamp, which moves with every mail that is logged and says nothing by itself. */
function said(fact: Fact): string {
  return JSON.stringify(sorted(fact), (name, value: unknown) => (STAMPS.has(name) ? undefined : value));
}
const STAMPS: ReadonlySet<string> = new Set(['hs_lastmodifieddate', 'lastmodifieddate']);

/** A store may give an object's keys back in another order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  );
}

function count(swept: Sweeping, { type, id }: RecordRef): void {
  swept.seen.add(`${type}/${id}`);
  swept.found += 1;
  swept.byType[type] = (swept.byType[type] ?? 0) + 1;
}

function remark(swept: Swept, line: string): void {
  if (!swept.remarks.includes(line)) swept.remarks.push(line);
}
