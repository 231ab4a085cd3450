/** The phases of a first sync, in order. One step each is one batch of calls. */
import { HISTORY_PROPERTIES, propertiesFor } from '../deal/from-hubspot.ts';
import type { ActivityFact, Instant, RecordType } from '../deal/facts.ts';
import { namesFor } from '../intake/names.ts';
import { ACTIVITY_TYPES, isActivity } from '../intake/record-types.ts';
import { recordOf, setsOf } from '../intake/stored-forms.ts';
import { CrmError } from '../ports/crm.ts';
import type { SearchFilter } from '../ports/crm.ts';
import type { GoneRecord, LinkSet, ReadRecord } from '../ports/records.ts';
import { openDeals } from './open-deals.ts';
import { NO_CHANGES } from './phase.ts';
import type { Batch, Phase, Reading } from './phase.ts';

/** How far back activities and closed deals go. */
const WINDOW_MS = 18 * 30.5 * 86_400_000;

/** HubSpot's batch sizes: with histories, without, and of links. */
const WITH_HISTORY = 50;
const PLAIN = 100;
const LINKS = 1000;

/** A search's body may have 3,000 characters; stage ids are up to 36. */
const STAGES_AT_ONCE = 40;

const RELATED: readonly RecordType[] = ['contacts', 'companies', ...ACTIVITY_TYPES];
/** What the statistics need of a closed deal. */
const RELATED_LIGHTER: readonly RecordType[] = ['contacts', 'companies', 'emails', 'calls', 'meetings'];

/**
 * What belongs to the open deals that are stored; also how a sweep finds what it was never told of. People come before
 * what is said: words are read with the names of those they are linked to.
 */
export const AROUND_OPEN_DEALS: readonly Phase[] = [
  ...RELATED.map((other) => links('open', other)),
  ends('contacts of open deals', 'contacts'),
  ends('companies of open deals', 'companies'),
  ...ACTIVITY_TYPES.map(contactLinks),
  ...ACTIVITY_TYPES.map(dealsOfStrays),
  ...ACTIVITY_TYPES.map((type) => ends(`${type} of open deals and their contacts`, type)),
];

const STRAYING: ReadonlySet<RecordType> = new Set(ACTIVITY_TYPES);

export const PHASES: readonly Phase[] = [
  { name: 'open deals', run: (reading, after) => deals(reading, after, 'open') },
  ...AROUND_OPEN_DEALS,
  { name: 'next steps of open deals', run: nextSteps },
  { name: 'open deals are complete', run: ready, opensDone: true },
  { name: 'closed deals', run: (reading, after) => deals(reading, after, 'closed') },
  ...RELATED_LIGHTER.map((other) => links('closed', other)),
  ...RELATED_LIGHTER.map((type) => ends(`${type} of closed deals`, type)),
  ...RELATED_LIGHTER.filter((type) => STRAYING.has(type)).map((type) =>
    ends(`further ${type} of closed deals`, type, 'passedOver'),
  ),
];

/** Deals by their stages: found by search, read in batches with their history. The place reached: `stages:deal id`. */
async function* deals(reading: Reading, after: string | null, which: 'open' | 'closed'): AsyncGenerator<Batch> {
  const { crm, portal, now, wall } = reading;
  const stages = portal.pipelines
    .flatMap((pipeline) => pipeline.stages)
    .filter((stage) => stage.closed === (which === 'closed'))
    .map((stage) => stage.id);
  const [from = '0', lastId] = (after ?? '0').split(':');
  for (let part = Number(from); part * STAGES_AT_ONCE < stages.length; part += 1) {
    const values = stages.slice(part * STAGES_AT_ONCE, (part + 1) * STAGES_AT_ONCE);
    const filters: SearchFilter[] = [{ property: 'dealstage', is: 'IN', values }];
    if (which === 'closed') filters.push({ property: 'closedate', is: 'GTE', value: String(now - WINDOW_MS) });
    let afterId = part === Number(from) && lastId ? lastId : undefined;
    // How many there are is counted once: a place within this part says that it was.
    let isFirst = after === null || part !== Number(from);
    for (let more = true; more;) {
      const page = await crm.search('deals', { filters, properties: ['hs_object_id'], afterId }, 'background');
      if (isFirst && page.total) {
        yield { changes: NO_CHANGES, after: `${part}:`, done: 0, wanted: page.total };
      }
      isFirst = false;
      const ids = page.objects.map((object) => object.id);
      for (let at = 0; at < ids.length; at += WITH_HISTORY) {
        const batch = ids.slice(at, at + WITH_HISTORY);
        const { records, gone } = await readBatch(reading, 'deals', batch, wall());
        yield { changes: { ...NO_CHANGES, records, gone }, after: `${part}:${batch.at(-1) ?? ''}`, done: batch.length };
      }
      more = page.next !== null;
      afterId = page.next ?? undefined;
    }
  }
}

/** Links of the stored deals to one kind of record. */
function links(which: 'open' | 'closed', other: RecordType): Phase {
  return {
    name: `${other} linked to ${which} deals`,
    run: (reading, after) =>
      linksOf(reading, 'deals', other, after, async (page) =>
        page.filter((row) => row.open === (which === 'open')).map((row) => row.id),
      ),
  };
}

/** Activities of the open deals' contacts: one that is linked to no deal at all may belong to the contact's only one. */
function contactLinks(other: RecordType): Phase {
  return {
    name: `${other} linked to contacts`,
    run: (reading, after) =>
      linksOf(reading, 'contacts', other, after, (page) =>
        ofOpenDeals(
          reading,
          page.map((row) => row.id),
        ),
      ),
  };
}

/** After a first sync the contacts of closed deals are stored as well; their mails are not looked for. */
async function ofOpenDeals({ crm, store, portal }: Reading, ids: readonly string[]): Promise<string[]> {
  const refs = ids.map((id) => ({ type: 'contacts' as const, id }));
  const deals = await store.linked(crm.portalId, refs, 'deals');
  const open = await openDeals(portal, store, [...new Set([...deals.values()].flat())]);
  return ids.filter((id) => deals.get(`contacts/${id}`)?.some((deal) => open.has(deal)));
}

async function* linksOf(
  reading: Reading,
  of: RecordType,
  other: RecordType,
  after: string | null,
  wanted: (page: readonly { id: string; open: boolean }[]) => Promise<string[]>,
): AsyncGenerator<Batch> {
  const { store, crm } = reading;
  for (let last = after; ;) {
    const page = await store.page(crm.portalId, of, last, LINKS);
    if (page.length === 0) return;
    last = page.at(-1)?.id ?? last;
    const ids = await wanted(page);
    const { sets, remark } = await readSets(reading, of, ids, other);
    const found = new Set(sets.flatMap((set) => set.links.map((link) => link.id)));
    const fresh = of === 'contacts' ? 0 : found.size - (await knownOf(reading, other, found));
    yield { changes: { ...NO_CHANGES, links: sets }, after: last, done: 0, wanted: fresh, remark };
    if (page.length < LINKS) return;
  }
}

async function knownOf({ store, crm }: Reading, type: RecordType, ids: ReadonlySet<string>): Promise<number> {
  if (ids.size === 0) return 0;
  return (await store.stamps(crm.portalId, type, [...ids])).size;
}

/**
 * Activities that only a contact led to: those that belong to deals that are not ours are not read, and a stone says so.
 */
function dealsOfStrays(type: RecordType): Phase {
  return {
    name: `deals of the contacts' ${type}`,
    async *run(reading, after) {
      for (let last = after; ;) {
        const ids = await reading.store.missingEnds(reading.crm.portalId, type, last, LINKS);
        if (ids.length === 0) return;
        last = ids.at(-1) ?? last;
        const { portalId } = reading.crm;
        const at = await reading.store.linked(
          portalId,
          ids.map((id) => ({ type, id })),
          'deals',
        );
        const strays = ids.filter((id) => !at.has(`${type}/${id}`));
        const readAt = reading.wall();
        const { sets, remark } = await readSets(reading, type, strays, 'deals');
        const others = sets.filter((set) => set.links.length > 0).map((set) => set.of.id);
        const gone: GoneRecord[] = others.map((id) => ({ type, id, readAt, forGood: false }));
        const wanted = strays.length - others.length;
        yield { changes: { ...NO_CHANGES, links: sets, gone }, after: last, done: 0, wanted, remark };
        if (ids.length < LINKS) return;
      }
    },
  };
}

/**
 * Records that links lead to: those not read yet (`missingEnds`), or (`passedOver`) those taken for another's while only
 * the open deals were known, that belong to a closed one which is stored by now.
 */
function ends(name: string, type: RecordType, which: 'missingEnds' | 'passedOver' = 'missingEnds'): Phase {
  return {
    name,
    async *run(reading, after) {
      const size = HISTORY_PROPERTIES[type].length > 0 ? WITH_HISTORY : PLAIN;
      for (let last = after; ;) {
        const ids = await reading.store[which](reading.crm.portalId, type, last, size);
        if (ids.length === 0) return;
        last = ids.at(-1) ?? last;
        const { records, gone, remark } = await readBatch(reading, type, ids, reading.wall());
        yield { changes: { ...NO_CHANGES, records, gone }, after: last, done: ids.length, remark };
        if (ids.length < size) return;
      }
    },
  };
}

/** The Next step field of a deal is read once more, now that its people are known by name. */
async function* nextSteps(reading: Reading, after: string | null): AsyncGenerator<Batch> {
  const { store, crm } = reading;
  for (let last = after; ;) {
    const page = await store.page(crm.portalId, 'deals', last, WITH_HISTORY);
    if (page.length === 0) return;
    last = page.at(-1)?.id ?? last;
    const refs = page.filter((row) => row.open).map((row) => ({ type: 'deals' as const, id: row.id }));
    const peopled = await store.linked(crm.portalId, refs, 'contacts');
    const facts = await store.facts(crm.portalId, refs);
    const ids = facts
      .filter((fact) => fact.type === 'deals' && fact.nextStep !== null && peopled.has(`deals/${fact.id}`))
      .map((fact) => fact.id);
    if (ids.length > 0) {
      const { records, gone } = await readBatch(reading, 'deals', ids, reading.wall());
      yield { changes: { ...NO_CHANGES, records, gone }, after: last, done: 0 };
    }
    if (page.length < WITH_HISTORY) return;
  }
}

/** Only now are the open deals judged: with half of its mails a deal looks quieter than it is. */
async function* ready(reading: Reading, after: string | null): AsyncGenerator<Batch> {
  const { store, crm } = reading;
  for (let last = after; ;) {
    const page = await store.page(crm.portalId, 'deals', last, LINKS);
    if (page.length === 0) return;
    last = page.at(-1)?.id ?? last;
    const touched = page.filter((row) => row.open).map((row) => row.id);
    yield { changes: { ...NO_CHANGES, touched }, after: last, done: 0 };
    if (page.length < LINKS) return;
  }
}

export async function readBatch(
  reading: Reading,
  type: RecordType,
  ids: readonly string[],
  readAt: Instant,
): Promise<{ records: ReadRecord[]; gone: GoneRecord[]; remark?: string }> {
  const ask = { properties: propertiesFor(type, reading.settings), history: HISTORY_PROPERTIES[type] };
  const answer = await granted(type, () => reading.crm.read(type, ids, ask, 'background'));
  if ('remark' in answer) return { records: [], gone: [], remark: answer.remark };
  const records: ReadRecord[] = [];
  const { crm, store } = reading;
  const hasWords = type !== 'contacts' && type !== 'companies';
  const names = await namesFor(crm.portalId, store, hasWords ? ids.map((id) => ({ type, id })) : []);
  const gone: GoneRecord[] = answer.value.missing.map((id) => ({ type, id, readAt, forGood: false }));
  for (const object of answer.value.objects) {
    const record = recordOf(type, object, reading, readAt, names({ type, id: object.id }));
    if (record && !isTooOld(record.fact.type, record, reading.now)) records.push(record);
    else gone.push({ type, id: object.id, readAt, forGood: false });
  }
  return { records, gone };
}

function isTooOld(type: RecordType, { fact }: ReadRecord, now: Instant): boolean {
  return isActivity(type) && (fact as ActivityFact).at < now - WINDOW_MS;
}

export async function readSets(
  reading: Reading,
  of: RecordType,
  ids: readonly string[],
  other: RecordType,
): Promise<{ sets: LinkSet[]; remark?: string }> {
  if (ids.length === 0) return { sets: [] };
  const readAt = reading.wall();
  const answer = await granted(other, () => reading.crm.links(of, ids, other, 'background'));
  return 'remark' in answer
    ? { sets: [], remark: answer.remark }
    : { sets: setsOf(of, ids, other, answer.value, readAt) };
}

/** Where a scope is missing the phase has nothing to bring, and says why. */
async function granted<T>(type: RecordType, call: () => Promise<T>): Promise<{ value: T } | { remark: string }> {
  try {
    return { value: await call() };
  } catch (error) {
    if (!(error instanceof CrmError && error.kind === 'missing-scope')) throw error;
    return { remark: `${type} are not read: the account did not grant ${error.scopes.join(' or ')}` };
  }
}
