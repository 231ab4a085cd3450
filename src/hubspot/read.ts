/** Reading records: in batches by id, page by page, and by search. */
import type { RecordType } from '../deal/facts.ts';
import type { PortalObject } from '../deal/portal-file.ts';
import { CrmError } from '../ports/crm.ts';
import type { ObjectPage, Priority, ReadAnswer, ReadAsk, SearchFilter } from '../ports/crm.ts';
import { chunks } from './chunks.ts';
import type { Portal } from './portal.ts';
import { typed } from './portal.ts';
import type { BatchFault } from './shapes.ts';
import { idsOf, objectBatch, objectPage } from './shapes.ts';

/** Records of one batch call; half as many when histories are asked for. */
export const BATCH = 100;
export const BATCH_WITH_HISTORY = 50;
const SEARCH_PAGE = 200;

export function batchSize(ask: ReadAsk): number {
  return (ask.history ?? []).length > 0 ? BATCH_WITH_HISTORY : BATCH;
}

/** Reads records by id. A part of a batch that failed is asked once more; then the whole call fails as `try-later`. */
export async function readObjects(
  portal: Portal,
  type: RecordType,
  ids: readonly string[],
  ask: ReadAsk,
  priority: Priority,
): Promise<ReadAnswer> {
  const objects: PortalObject[] = [];
  const missing: string[] = [];
  for (const batch of chunks([...new Set(ids)], batchSize(ask))) {
    let open = batch;
    for (let tries = 0; open.length > 0; tries += 1) {
      const answer = await readBatch(portal, type, open, ask, priority);
      objects.push(...answer.results);
      const found = new Set(answer.results.map((object) => object.id));
      const failed = failedIds(answer.errors, open, found);
      missing.push(...open.filter((id) => !found.has(id) && !failed.has(id)));
      open = open.filter((id) => failed.has(id));
      if (open.length > 0 && tries >= 1) throw partFailed(`read ${type}`, answer.errors);
    }
  }
  return { objects, missing };
}

function readBatch(portal: Portal, type: RecordType, ids: string[], ask: ReadAsk, priority: Priority) {
  return typed(portal, { what: `read ${type}`, effect: 'read', priority }, objectBatch, (client) =>
    client.crm.objects.batchApi.readWithHttpInfo(type, {
      inputs: ids.map((id) => ({ id })),
      properties: [...ask.properties],
      propertiesWithHistory: [...(ask.history ?? [])],
    }),
  );
}

/** Ids that were not read for another cause than being gone. A fault that names no id may be about any that is not there. */
function failedIds(faults: readonly BatchFault[], asked: readonly string[], found: ReadonlySet<string>): Set<string> {
  const failed = new Set<string>();
  for (const fault of faults) {
    if (fault.category === 'OBJECT_NOT_FOUND') continue;
    const named = idsOf(fault);
    for (const id of named.length > 0 ? named : asked) if (!found.has(id)) failed.add(id);
  }
  return failed;
}

export function partFailed(what: string, faults: readonly BatchFault[]): CrmError {
  const category = faults.find((fault) => fault.category !== 'OBJECT_NOT_FOUND')?.category ?? 'no reason given';
  return new CrmError('try-later', `HubSpot could not ${what} in part: ${category}`, {
    status: 207,
    retryAfterMs: 1000,
    codes: [category],
  });
}

export async function listObjects(
  portal: Portal,
  type: RecordType,
  ask: ReadAsk & { after?: string; archived?: boolean },
  priority: Priority,
): Promise<ObjectPage> {
  const history = [...(ask.history ?? [])];
  const page = await typed(portal, { what: `list ${type}`, effect: 'read', priority }, objectPage, (client) =>
    client.crm.objects.basicApi.getPageWithHttpInfo(
      type,
      batchSize(ask),
      ask.after,
      [...ask.properties],
      history.length > 0 ? history : undefined,
      undefined,
      ask.archived ?? false,
    ),
  );
  return { objects: page.results, next: page.paging };
}

/** HubSpot's description demands every part of a search's body, so all are sent. */
export async function searchObjects(
  portal: Portal,
  type: RecordType,
  ask: { filters: readonly SearchFilter[]; properties: readonly string[]; afterId?: string },
  priority: Priority,
): Promise<ObjectPage> {
  const filters = ask.filters.map(filterOf);
  if (ask.afterId !== undefined) filters.push({ propertyName: 'hs_object_id', operator: 'GT', value: ask.afterId });
  const plan = { what: `search ${type}`, effect: 'read', priority, lane: 'search' } as const;
  const page = await typed(portal, plan, objectPage, (client) =>
    client.crm.objects.searchApi.doSearchWithHttpInfo(type, {
      filterGroups: [{ filters: filters as never }],
      sorts: ['hs_object_id'],
      properties: [...ask.properties],
      limit: SEARCH_PAGE,
      after: '0',
    }),
  );
  const last = page.results.at(-1);
  const more = page.results.length === SEARCH_PAGE && last;
  return { objects: page.results, next: more ? last.id : null, total: page.total };
}

interface WireFilter {
  propertyName: string;
  operator: string;
  value?: string;
  highValue?: string;
  values?: string[];
}

function filterOf(filter: SearchFilter): WireFilter {
  const wire = { propertyName: filter.property, operator: filter.is };
  switch (filter.is) {
    case 'BETWEEN':
      return { ...wire, value: filter.value, highValue: filter.highValue };
    case 'IN':
    case 'NOT_IN':
      return { ...wire, values: [...filter.values] };
    case 'HAS_PROPERTY':
    case 'NOT_HAS_PROPERTY':
      return wire;
    default:
      return { ...wire, value: filter.value };
  }
}
