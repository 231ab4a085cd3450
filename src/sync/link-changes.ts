/**
 * Links that changed without a record changing: an old contact linked to another deal, a decision maker's label taken
 * away. Only between records we know: what a link leads to for the first time is read, and found, by itself.
 */
import type { RecordType } from '../deal/facts.ts';
import type { KnownLinks, LinkSet, RecordRef, RecordStore } from '../ports/records.ts';

export interface LinkChange {
  of: RecordRef;
  other: RecordType;
  /** Ends that came, went, or are called something else. */
  ids: string[];
  /** These links had been read before, so that somebody should have told of the change. */
  wasRead: boolean;
}

/** Compares freshly read links with the stored ones; ask before they are stored. One for each set that differs. */
export async function linkChanges(
  portalId: number,
  store: Pick<RecordStore, 'known' | 'linkSets'>,
  sets: readonly LinkSet[],
): Promise<LinkChange[]> {
  const different: LinkChange[] = [];
  for (const [other, list] of Map.groupBy(sets, (set) => set.other)) {
    const refs = list.map((set) => set.of);
    const before = await store.linkSets(portalId, refs, other);
    for (const { of, links } of list) {
      const known = before.get(name(of));
      const ids = differing(known?.links ?? [], links, saysLabels(of.type, other));
      if (ids.length > 0) different.push({ of, other, ids, wasRead: known?.wasRead ?? false });
    }
  }
  if (different.length === 0) return [];
  const refs = different.flatMap(({ of, other, ids }) => [of, ...ids.map((id) => ({ type: other, id }))]);
  const known = await store.known(portalId, refs);
  return different
    .filter(({ of }) => known.has(name(of)))
    .map((change) => ({ ...change, ids: change.ids.filter((id) => known.has(`${change.other}/${id}`)) }))
    .filter(({ ids }) => ids.length > 0);
}

/** Labels are meant from the deal's side ("Decision maker"); elsewhere they say which way the link was read. */
function saysLabels(of: RecordType, other: RecordType): boolean {
  return of === 'deals' && (other === 'contacts' || other === 'companies');
}

function differing(before: KnownLinks['links'], now: LinkSet['links'], labels: boolean): string[] {
  const said = (link: KnownLinks['links'][number]) => JSON.stringify(labels ? [...link.labels].sort() : []);
  const [was, is] = [before, now].map((links) => new Map(links.map((link) => [link.id, said(link)]))) as [
    Map<string, string>,
    Map<string, string>,
  ];
  return [...new Set([...was.keys(), ...is.keys()])].filter((id) => was.get(id) !== is.get(id));
}

function name({ type, id }: RecordRef): string {
  return `${type}/${id}`;
}
