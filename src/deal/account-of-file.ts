/** A portal file as the account it shows. */
import type { Settings } from '../settings/declared.ts';
import { Account, type Link } from './assemble.ts';
import { RECORD_TYPES, type Fact, type RecordType } from './facts.ts';
import { factOf, portalFactsOf } from './from-hubspot.ts';
import type { PortalFile, PortalObject } from './portal-file.ts';

const TYPES: ReadonlySet<string> = new Set(RECORD_TYPES);

function isRecordType(type: string): type is RecordType {
  return TYPES.has(type);
}

/** Reads every record of the file; archived ones were deleted and are left out. */
export function accountOfFile(file: PortalFile, settings: Settings): Account {
  const country = settings.country || file.portal.country;
  const portal = portalFactsOf({ ...file.portal, country }, file.owners, file.pipelines);
  const names = buyerNames(file);
  const facts: Fact[] = [];
  for (const type of RECORD_TYPES)
    for (const object of file.objects[type]) {
      if (object.archived) continue;
      const fact = factOf(type, object, portal, {
        competitors: settings.competitors,
        buyerNames: names(type, object.id),
      });
      if (fact) facts.push(fact);
    }
  return new Account(portal, facts, links(file));
}

function links(file: PortalFile): Link[] {
  const survivor = survivors(file);
  return file.associations.flatMap(({ from, to, labels }) =>
    isRecordType(from.type) && isRecordType(to.type)
      ? [
          {
            from: { type: from.type, id: survivor(from.type, from.id) },
            to: { type: to.type, id: survivor(to.type, to.id) },
            labels: labels ?? [],
          },
        ]
      : [],
  );
}

/** Records are merged into one that keeps their old ids in a list; links of a file may still name those. */
function survivors(file: PortalFile): (type: RecordType, id: string) => string {
  const into = new Map<string, string>();
  for (const type of RECORD_TYPES)
    for (const { id, archived, properties } of file.objects[type]) {
      if (archived) continue;
      for (const old of properties[MERGED]?.split(';') ?? [])
        if (old.trim() !== '' && old.trim() !== id) into.set(`${type}/${old.trim()}`, id);
    }
  if (into.size === 0) return (_, id) => id;
  for (const type of RECORD_TYPES)
    for (const { id, archived } of file.objects[type]) if (!archived) into.delete(`${type}/${id}`);
  return (type, id) => {
    let last = id;
    // Merged twice, the second survivor may not name the first one's ids.
    for (let hops = 0; hops < MERGES; hops += 1) {
      const next = into.get(`${type}/${last}`);
      if (next === undefined) break;
      last = next;
    }
    return last;
  };
}

const MERGED = 'hs_merged_object_ids';
const MERGES = 10;

/** First names of the contacts an activity is linked to: whose "Dana to confirm" it is. */
function buyerNames(file: PortalFile): (type: RecordType, id: string) => string[] {
  const first = new Map<string, string>();
  for (const contact of file.objects.contacts as PortalObject[]) {
    const name = contact.properties['firstname'];
    if (name) first.set(contact.id, name);
  }
  const names = new Map<string, string[]>();
  const add = (record: { type: string; id: string }, contactId: string): void => {
    const name = first.get(contactId);
    if (name === undefined) return;
    const at = `${record.type}/${record.id}`;
    const list = names.get(at);
    if (list) list.push(name);
    else names.set(at, [name]);
  };
  for (const { from, to } of links(file)) {
    if (to.type === 'contacts') add(from, to.id);
    if (from.type === 'contacts') add(to, from.id);
  }
  return (type, id) => names.get(`${type}/${id}`) ?? [];
}
