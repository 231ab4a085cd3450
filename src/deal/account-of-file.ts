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
  return file.associations.flatMap(({ from, to, labels }) =>
    isRecordType(from.type) && isRecordType(to.type)
      ? [{ from: { type: from.type, id: from.id }, to: { type: to.type, id: to.id }, labels: labels ?? [] }]
      : [],
  );
}

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
  for (const { from, to } of file.associations) {
    if (to.type === 'contacts') add(from, to.id);
    if (from.type === 'contacts') add(to, from.id);
  }
  return (type, id) => names.get(`${type}/${id}`) ?? [];
}
