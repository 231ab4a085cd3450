/** Reading which records belong together. */
import type { RecordType } from '../deal/facts.ts';
import type { CrmLink, Priority } from '../ports/crm.ts';
import { chunks } from './chunks.ts';
import type { Portal } from './portal.ts';
import { typed } from './portal.ts';
import { partFailed } from './read.ts';
import { idsOf, linkBatch } from './shapes.ts';

/** Records of one call. */
export const LINK_BATCH = 1000;

/**
 * All links of these records to records of one type. A record without any is told by HubSpot as an error, and is none;
 * one with very many comes in several pages, which are asked for again by its cursor.
 */
export async function readLinks(
  portal: Portal,
  from: RecordType,
  ids: readonly string[],
  to: RecordType,
  priority: Priority,
): Promise<CrmLink[]> {
  const links: CrmLink[] = [];
  let open: { id: string; after?: string }[] = [...new Set(ids)].map((id) => ({ id }));
  for (let failures = 0; open.length > 0;) {
    const next: typeof open = [];
    for (const inputs of chunks(open, LINK_BATCH)) {
      const answer = await readBatch(portal, from, to, inputs, priority);
      const answered = new Set<string>();
      for (const one of answer.results) {
        answered.add(one.from.id);
        for (const end of one.to) links.push(link(from, one.from.id, to, end));
        if (one.paging !== null) next.push({ id: one.from.id, after: one.paging });
      }
      const faults = answer.errors.filter((fault) => fault.category !== 'OBJECT_NOT_FOUND');
      if (faults.length > 0) {
        failures += 1;
        if (failures > 2) throw partFailed(`read links of ${from} to ${to}`, faults);
        const none = new Set(answer.errors.filter((f) => f.category === 'OBJECT_NOT_FOUND').flatMap(idsOf));
        next.push(...inputs.filter((input) => !answered.has(input.id) && !none.has(input.id)));
      }
    }
    open = next;
  }
  return links;
}

function readBatch(
  portal: Portal,
  from: RecordType,
  to: RecordType,
  inputs: { id: string; after?: string }[],
  priority: Priority,
) {
  const plan = { what: `read links of ${from} to ${to}`, effect: 'read', priority, lane: 'associations' } as const;
  return typed(portal, plan, linkBatch, (client) =>
    client.crm.associations.v4.batchApi.getPageWithHttpInfo(from, to, { inputs: inputs as never }),
  );
}

function link(
  fromType: RecordType,
  fromId: string,
  toType: RecordType,
  end: { toObjectId: string; associationTypes: { label?: string | null }[] },
): CrmLink {
  const labels = end.associationTypes
    .map((type) => type.label)
    .filter((label) => label !== null && label !== undefined);
  return {
    from: { type: fromType, id: fromId },
    to: { type: toType, id: end.toObjectId },
    labels: [...new Set(labels)],
  };
}
