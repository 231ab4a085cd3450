/** A connected account as a portal file: everything the CRM shows of it, to be looked at, judged or replayed elsewhere. */
import { PROPERTIES, HISTORY_PROPERTIES } from '../deal/from-hubspot.ts';
import { RECORD_TYPES } from '../deal/facts.ts';
import type { Instant, RecordType } from '../deal/facts.ts';
import { PORTAL_FORMAT } from '../deal/portal-file.ts';
import type { PortalAssociation, PortalFile, PortalObject } from '../deal/portal-file.ts';
import { ACTIVITY_TYPES } from '../intake/record-types.ts';
import { CrmError } from '../ports/crm.ts';
import type { Crm } from '../ports/crm.ts';

const LINKS: readonly [RecordType, RecordType][] = [
  ['deals', 'contacts'],
  ['deals', 'companies'],
  ['contacts', 'companies'],
  ...ACTIVITY_TYPES.flatMap((type): [RecordType, RecordType][] => [
    [type, 'deals'],
    [type, 'contacts'],
  ]),
];
const LINK_BATCH = 1000;

/**
 * `own`: names of further deal properties that the account uses. `asOf` is the moment the file shows.
 * What a scope is missing for is left out and told through `onRemark`. Throws `CrmError`.
 */
export async function snapshot(
  crm: Crm,
  of: { asOf: Instant; own?: readonly string[]; country?: string | null; onRemark?: (line: string) => void },
): Promise<PortalFile> {
  const account = await crm.account('background');
  const owners = await crm.owners('background');
  const pipelines = await crm.pipelines('background');
  const objects = { ...NONE };
  for (const type of RECORD_TYPES) objects[type] = await allOf(crm, type, of);
  const { portalId, timeZone, currency } = account;
  const portal = {
    portalId,
    timeZone,
    ...(currency ? { currency } : {}),
    ...(of.country ? { country: of.country } : {}),
  };
  const associations = await allLinks(crm, objects);
  return {
    format: PORTAL_FORMAT,
    asOf: new Date(of.asOf).toISOString(),
    portal,
    owners,
    pipelines,
    objects,
    associations,
  };
}

const NONE: Record<RecordType, PortalObject[]> = {
  deals: [],
  contacts: [],
  companies: [],
  emails: [],
  calls: [],
  meetings: [],
  notes: [],
  tasks: [],
  communications: [],
};

async function allOf(
  crm: Crm,
  type: RecordType,
  of: { own?: readonly string[]; onRemark?: (line: string) => void },
): Promise<PortalObject[]> {
  const all: PortalObject[] = [];
  const properties = [...PROPERTIES[type], ...(type === 'deals' ? (of.own ?? []) : [])];
  try {
    for (let after: string | undefined; ;) {
      const ask = { properties, history: HISTORY_PROPERTIES[type], after };
      const page = await crm.list(type, ask, 'background');
      all.push(...page.objects);
      if (page.next === null) return all;
      after = page.next;
    }
  } catch (error) {
    if (!(error instanceof CrmError && error.kind === 'missing-scope')) throw error;
    of.onRemark?.(`${type} are left out: the account did not grant ${error.scopes.join(' or ')}`);
    return [];
  }
}

async function allLinks(crm: Crm, objects: Record<RecordType, PortalObject[]>): Promise<PortalAssociation[]> {
  const associations: PortalAssociation[] = [];
  for (const [from, to] of LINKS) {
    const there = new Set(objects[to].map((object) => object.id));
    const ids = objects[from].map((object) => object.id);
    for (let at = 0; at < ids.length && there.size > 0; at += LINK_BATCH) {
      for (const link of await crm.links(from, ids.slice(at, at + LINK_BATCH), to, 'background')) {
        if (!there.has(link.to.id)) continue;
        associations.push({ from: link.from, to: link.to, ...(link.labels.length > 0 ? { labels: link.labels } : {}) });
      }
    }
  }
  return associations;
}
