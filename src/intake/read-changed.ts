/**
 * From "this may have changed" to facts: asks HubSpot for links and records in as few calls as it takes, and gives
 * what is to be stored. Used by the drain of events and by the sweep. Writes nothing itself.
 *
 * What is read: every deal; an activity of a deal of ours, or of none at all but of a contact of ours; a contact or a
 * company of a deal of ours. An account may hold a hundred times as many others: their events cost no call.
 */
import { HISTORY_PROPERTIES, propertiesFor } from '../deal/from-hubspot.ts';
import type { Instant, PortalFacts, RecordType } from '../deal/facts.ts';
import type { PortalObject } from '../deal/portal-file.ts';
import { CrmError } from '../ports/crm.ts';
import type { Crm, CrmLink, Priority } from '../ports/crm.ts';
import type { GoneRecord, LinkSet, ReadRecord, RecordChanges, RecordRef, RecordStore } from '../ports/records.ts';
import type { Settings } from '../settings/declared.ts';
import { addAllLinks, addLinkSet, emptyChanged } from './coalesce.ts';
import type { Changed } from './coalesce.ts';
import { namesFor } from './names.ts';
import type { NamesOf } from './names.ts';
import { isActivity } from './record-types.ts';
import { isByUs, recordOf, setsOf } from './stored-forms.ts';

export interface ReadingNeeds {
  crm: Crm;
  store: Pick<RecordStore, 'known' | 'dealsOf' | 'linked' | 'facts'>;
  reading: { portal: PortalFacts; settings: Settings };
  priority: Priority;
  /** Real time. */
  wall: () => Instant;
}

export interface ReadResult {
  changes: RecordChanges;
  /** Tasks and notes of ours among the records, as `type/id`. */
  own: Set<string>;
  /** One line each: what could not be read for want of a scope. */
  remarks: string[];
}

export async function readChanged(changed: Changed, needs: ReadingNeeds): Promise<ReadResult> {
  const round = new Round(needs);
  await round.start(changed);
  await round.followLinks(changed);
  return await round.read(changed);
}

const key = (type: RecordType, id: string) => `${type}/${id}`;

class Round {
  readonly #needs: ReadingNeeds;
  readonly #known = new Map<string, boolean>();
  readonly #toRead = new Map<RecordType, Set<string>>();
  readonly #links = new Map<string, LinkSet>();
  readonly #remarks = new Set<string>();
  /** Activities that were found at a contact of ours. */
  readonly #atContact = new Set<string>();

  constructor(needs: ReadingNeeds) {
    this.#needs = needs;
  }

  /** Decides which of the changed records matter, and which links have to be read to know about the others. */
  async start(changed: Changed): Promise<void> {
    await this.#learn([...refsOf(changed.records), ...[...changed.links.values()].flatMap(refsOfLinks)]);
    for (const { type, id } of refsOf(changed.records)) {
      if (type === 'deals' || this.#isKnown(type, id)) this.#want(type, id);
      if (this.#isKnown(type, id)) continue;
      if (type === 'deals') addAllLinks(changed, type, id);
      else if (isActivity(type)) addLinkSet(changed, { of: type, other: 'deals' }, id);
    }
    // A contact or company that others were merged into takes over their deals: these tell it, with their own labels.
    for (const type of ['contacts', 'companies'] as const) {
      const taken = changed.links.get(`${type}>deals`);
      if (!taken) continue;
      for (const link of await this.#ask(type, [...taken.ids], 'deals')) {
        addLinkSet(changed, { of: 'deals', other: type }, link.to.id);
      }
      changed.links.delete(`${type}>deals`);
    }
  }

  /** Reads links, and the links of what they lead to, until nothing new of ours turns up. */
  async followLinks(changed: Changed): Promise<void> {
    for (let open = [...changed.links.values()]; open.length > 0;) {
      const next = emptyChanged();
      // Links to deals first: an activity that has one needs no look at its contacts.
      open.sort((a, b) => Number(b.other === 'deals') - Number(a.other === 'deals'));
      for (const { of, other, ids } of open) {
        const asked = [...ids].filter((id) => !this.#links.has(`${of}>${other}/${id}`));
        if (asked.length === 0) continue;
        const readAt = this.#needs.wall();
        const links = await this.#ask(of, asked, other);
        for (const set of setsOf(of, asked, other, links, readAt)) this.#links.set(`${of}>${other}/${set.of.id}`, set);
        await this.#learn(links.map((link) => link.to));
        for (const id of asked) this.#judge(of, id, other, next);
      }
      open = [...next.links.values()];
    }
  }

  /** What one freshly read set of links means for what is to be read. */
  #judge(of: RecordType, id: string, other: RecordType, next: Changed): void {
    const ends = this.#links.get(`${of}>${other}/${id}`)?.links ?? [];
    // Words are read with the names of the people a record is linked to.
    if (other === 'contacts' && this.#isKnown(of, id)) this.#want(of, id);
    if (of === 'deals') {
      if (!this.#isOurs('deals', id)) return;
      for (const end of ends) if (!this.#isKnown(other, end.id)) this.#take(other, end.id, next);
    } else if (of === 'contacts') {
      if (!this.#isOurs('contacts', id) || !isActivity(other)) return;
      for (const end of ends) {
        if (this.#isOurs(other, end.id)) continue;
        this.#atContact.add(key(other, end.id));
        addLinkSet(next, { of: other, other: 'deals' }, end.id);
      }
    } else if (other === 'deals') {
      if (ends.some((end) => this.#isOurs('deals', end.id))) this.#want(of, id);
      else if (ends.length > 0) return;
      else if (this.#atContact.has(key(of, id))) this.#want(of, id);
      else addLinkSet(next, { of, other: 'contacts' }, id);
    } else if (ends.some((end) => this.#isOurs('contacts', end.id)) && this.#hasNoDeal(of, id)) {
      this.#want(of, id);
    }
  }

  /** A record that has become one of ours: read it, and a contact's activities with it. */
  #take(type: RecordType, id: string, next: Changed): void {
    if (this.#isOurs(type, id)) return;
    this.#want(type, id);
    if (type === 'contacts') addAllLinks(next, type, id);
  }

  #hasNoDeal(type: RecordType, id: string): boolean {
    return this.#links.get(`${type}>deals/${id}`)?.links.length === 0;
  }

  async read(changed: Changed): Promise<ReadResult> {
    const records: ReadRecord[] = [];
    const gone: GoneRecord[] = [];
    const own = new Set<string>();
    // People first: what the others say is read with their names.
    const types = [...this.#toRead.keys()].sort((a, b) => Number(b === 'contacts') - Number(a === 'contacts'));
    for (const type of types) {
      const readAt = this.#needs.wall();
      const asked = [...(this.#toRead.get(type) ?? [])].filter((id) => !changed.merged.get(type)?.has(id));
      const { objects, missing } = await this.#objects(type, asked);
      const names = await this.#names(type, objects, records);
      for (const object of objects) {
        const record = recordOf(type, object, this.#needs.reading, readAt, names({ type, id: object.id }));
        if (isByUs(object)) own.add(key(type, object.id));
        if (record) records.push(record);
        else gone.push({ type, id: object.id, readAt, forGood: false });
      }
      for (const id of missing) gone.push({ type, id, readAt, forGood: false });
    }
    const readAt = this.#needs.wall();
    for (const { type, id } of refsOf(changed.merged)) gone.push({ type, id, readAt, forGood: false });
    for (const id of changed.privacy) gone.push({ type: 'contacts', id, readAt, forGood: true });
    const links = [...this.#links.values()].filter((set) => this.#isWorthKeeping(set));
    const touched = await this.#touched(records, gone, links);
    return { changes: { records, gone, links, touched }, own, remarks: [...this.#remarks] };
  }

  /** Links of records that are not ours and that lead to none of ours are not stored. */
  #isWorthKeeping({ of, other, links }: LinkSet): boolean {
    return this.#isOurs(of.type, of.id) || links.some((end) => this.#isOurs(other, end.id));
  }

  async #touched(records: ReadRecord[], gone: GoneRecord[], links: LinkSet[]): Promise<string[]> {
    const refs: RecordRef[] = [
      ...records.map(({ fact }) => ({ type: fact.type, id: fact.id })),
      ...gone,
      ...links.map((set) => set.of),
      ...links.flatMap((set) => set.links.map(({ id }) => ({ type: set.other, id }))),
    ].map(({ type, id }) => ({ type, id }));
    const deals = refs.filter((ref) => ref.type === 'deals').map((ref) => ref.id);
    return [...new Set([...deals, ...(await this.#needs.store.dealsOf(this.#needs.crm.portalId, refs))])];
  }

  async #names(type: RecordType, objects: readonly PortalObject[], read: readonly ReadRecord[]): Promise<NamesOf> {
    if (type === 'contacts' || type === 'companies') return () => [];
    const refs = objects.map(({ id }) => ({ type, id }));
    const people = new Map<string, string[]>();
    const add = (at: string, id: string) => people.set(at, [...(people.get(at) ?? []), id]);
    for (const { of, other, links } of this.#links.values()) {
      for (const { id } of links) {
        if (other === 'contacts') add(key(of.type, of.id), id);
        if (of.type === 'contacts') add(key(other, id), of.id);
      }
    }
    const fresh = read.map((record) => record.fact);
    return await namesFor(this.#needs.crm.portalId, this.#needs.store, refs, fresh, people);
  }

  async #objects(type: RecordType, ids: string[]): Promise<{ objects: PortalObject[]; missing: string[] }> {
    const { crm, priority, reading } = this.#needs;
    const ask = { properties: propertiesFor(type, reading.settings), history: HISTORY_PROPERTIES[type] };
    return (await this.#granted(type, () => crm.read(type, ids, ask, priority))) ?? { objects: [], missing: [] };
  }

  async #ask(of: RecordType, ids: string[], other: RecordType): Promise<CrmLink[]> {
    const { crm, priority } = this.#needs;
    return (await this.#granted(other, () => crm.links(of, ids, other, priority))) ?? [];
  }

  /** Null where a scope is missing: everything else still works, and says what is missing. */
  async #granted<T>(type: RecordType, call: () => Promise<T>): Promise<T | null> {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof CrmError && error.kind === 'missing-scope')) throw error;
      this.#remarks.add(`${type} are not read: the account did not grant ${error.scopes.join(' or ')}`);
      return null;
    }
  }

  async #learn(refs: readonly RecordRef[]): Promise<void> {
    const unseen = refs.filter(({ type, id }) => !this.#known.has(key(type, id)));
    if (unseen.length === 0) return;
    const known = await this.#needs.store.known(this.#needs.crm.portalId, unseen);
    for (const { type, id } of unseen) this.#known.set(key(type, id), known.has(key(type, id)));
  }

  #isKnown(type: RecordType, id: string): boolean {
    return this.#known.get(key(type, id)) ?? false;
  }

  #isOurs(type: RecordType, id: string): boolean {
    return this.#isKnown(type, id) || (this.#toRead.get(type)?.has(id) ?? false);
  }

  #want(type: RecordType, id: string): void {
    const ids = this.#toRead.get(type) ?? new Set<string>();
    this.#toRead.set(type, ids.add(id));
  }
}

function refsOf(ids: ReadonlyMap<RecordType, ReadonlySet<string>>): RecordRef[] {
  return [...ids].flatMap(([type, set]) => [...set].map((id) => ({ type, id })));
}

function refsOfLinks({ of, ids }: { of: RecordType; ids: ReadonlySet<string> }): RecordRef[] {
  return [...ids].map((id) => ({ type: of, id }));
}
