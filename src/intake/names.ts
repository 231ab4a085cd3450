/** First names of the people a record is linked to: whose "Dana to confirm by Friday" it is. */
import type { ContactFact, Fact } from '../deal/facts.ts';
import type { RecordRef, RecordStore } from '../ports/records.ts';

export type NamesOf = (ref: RecordRef) => string[];

/**
 * Names by the stored links and contacts, and by those that were just read: `fresh` facts, and `more` ids of contacts by
 * `type/id`.
 */
export async function namesFor(
  portalId: number,
  store: Pick<RecordStore, 'linked' | 'facts'>,
  refs: readonly RecordRef[],
  fresh: Iterable<Fact> = [],
  more: ReadonlyMap<string, readonly string[]> = new Map(),
): Promise<NamesOf> {
  const read = new Map([...fresh].filter(isContact).map((contact) => [contact.id, contact]));
  const stored = refs.length === 0 ? new Map<string, string[]>() : await store.linked(portalId, refs, 'contacts');
  const ids = (ref: RecordRef) => {
    const at = `${ref.type}/${ref.id}`;
    return [...new Set([...(stored.get(at) ?? []), ...(more.get(at) ?? [])])];
  };
  const unread = [...new Set(refs.flatMap(ids))].filter((id) => !read.has(id));
  const known = unread.length === 0 ? [] : await store.facts(portalId, unread.map(contactRef));
  const contacts = new Map([...known.filter(isContact).map((contact) => [contact.id, contact] as const), ...read]);
  return (ref) => ids(ref).flatMap((id) => contacts.get(id)?.firstName ?? []);
}

function isContact(fact: Fact): fact is ContactFact {
  return fact.type === 'contacts';
}

function contactRef(id: string): RecordRef {
  return { type: 'contacts', id };
}
