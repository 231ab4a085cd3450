/** Many events become one short list of what to look at in HubSpot. */
import type { RecordType } from '../deal/facts.ts';
import type { RawEvent } from './event.ts';
import { isOurs, meaningOf } from './event.ts';
import { readFrom } from './record-types.ts';

/** Sets of ids per type, printable. */
export type Ids = Map<RecordType, Set<string>>;

export interface Changed {
  /** Records that may have changed, come or gone. */
  records: Ids;
  /** Links to be read again: of these records, to records of the other type. Keyed `emails>deals`. */
  links: Map<string, { of: RecordType; other: RecordType; ids: Set<string> }>;
  /** Merged into others: gone, whatever a read of the old id shows. */
  merged: Ids;
  /** Contacts to be forgotten for good. */
  privacy: Set<string>;
  /** Counted for the log: `event type x` → 3. */
  ignored: Map<string, number>;
}

export function emptyChanged(): Changed {
  return { records: new Map(), links: new Map(), merged: new Map(), privacy: new Set(), ignored: new Map() };
}

/**
 * Our own writes on tasks and notes are left out: what we wrote we know. Our own writes on deals are read again like
 * anybody's, since a state such as nurture is judged from the deal; judging the same twice changes nothing.
 */
export function coalesce(events: Iterable<RawEvent>): Changed {
  const changed = emptyChanged();
  for (const event of events) {
    const meaning = meaningOf(event);
    switch (meaning.kind) {
      case 'record':
        if (isOurs(event) && meaning.type !== 'deals') ignore(changed, 'our own write');
        else addRecord(changed, meaning.type, meaning.id);
        break;
      case 'link':
        if (isOurs(event)) ignore(changed, 'our own write');
        else addLink(changed, meaning.from, meaning.to);
        break;
      case 'merge':
        addRecord(changed, meaning.type, meaning.survivor);
        addAllLinks(changed, meaning.type, meaning.survivor);
        if (meaning.type === 'contacts') addLinkSet(changed, { of: 'contacts', other: 'deals' }, meaning.survivor);
        for (const id of meaning.merged) add(changed.merged, meaning.type, id);
        break;
      case 'privacy':
        changed.privacy.add(meaning.id);
        break;
      case 'nothing':
        ignore(changed, meaning.because);
    }
  }
  return changed;
}

export function addRecord(changed: Changed, type: RecordType, id: string): void {
  add(changed.records, type, id);
}

export function addLink(
  changed: Changed,
  a: { type: RecordType; id: string },
  b: { type: RecordType; id: string },
): void {
  const pair = readFrom(a.type, b.type);
  if (!pair) return ignore(changed, 'links that say nothing about a deal');
  addLinkSet(changed, pair, pair.of === a.type ? a.id : b.id);
}

export function addLinkSet(changed: Changed, { of, other }: { of: RecordType; other: RecordType }, id: string): void {
  const key = `${of}>${other}`;
  const set = changed.links.get(key) ?? { of, other, ids: new Set<string>() };
  set.ids.add(id);
  changed.links.set(key, set);
}

/** All links of a record that we ever read, from its own side. */
export function addAllLinks(changed: Changed, type: RecordType, id: string): void {
  for (const other of LINKED_WITH[type]) addLinkSet(changed, { of: type, other }, id);
}

const WITH_DEALS_AND_CONTACTS: readonly RecordType[] = ['deals', 'contacts'];
const ALL_ACTIVITIES: readonly RecordType[] = ['emails', 'calls', 'meetings', 'notes', 'tasks', 'communications'];
const LINKED_WITH: Record<RecordType, readonly RecordType[]> = {
  deals: ['contacts', 'companies', ...ALL_ACTIVITIES],
  contacts: ALL_ACTIVITIES,
  companies: ['deals'],
  emails: WITH_DEALS_AND_CONTACTS,
  calls: WITH_DEALS_AND_CONTACTS,
  meetings: WITH_DEALS_AND_CONTACTS,
  notes: WITH_DEALS_AND_CONTACTS,
  tasks: WITH_DEALS_AND_CONTACTS,
  communications: WITH_DEALS_AND_CONTACTS,
};

function add(ids: Ids, type: RecordType, id: string): void {
  const set = ids.get(type) ?? new Set<string>();
  set.add(id);
  ids.set(type, set);
}

function ignore(changed: Changed, because: string): void {
  changed.ignored.set(because, (changed.ignored.get(because) ?? 0) + 1);
}
