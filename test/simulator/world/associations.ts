export interface End {
  type: string;
  id: string;
}

/** One link between two records, the same thing seen from both. */
export interface Link {
  from: End;
  to: End;
  labels: Set<string>;
}

/** All links, reachable from either end without a search. */
export class Associations {
  #from = new Map<string, Map<string, Map<string, Link>>>();

  add(from: End, to: End, labels: Iterable<string> = []): { link: Link; isNew: boolean; newLabels: string[] } {
    const known = this.between(from, to);
    const link = known ?? { from, to, labels: new Set<string>() };
    const newLabels = [...labels].filter((label) => !link.labels.has(label));
    for (const label of newLabels) link.labels.add(label);
    if (!known) {
      this.#side(from, to.type).set(to.id, link);
      this.#side(to, from.type).set(from.id, link);
    }
    return { link, isNew: !known, newLabels };
  }

  between(from: End, to: End): Link | null {
    return this.#from.get(keyOf(from))?.get(to.type)?.get(to.id) ?? null;
  }

  remove(from: End, to: End): Link | null {
    const link = this.between(from, to);
    if (link) {
      this.#side(from, to.type).delete(to.id);
      this.#side(to, from.type).delete(from.id);
    }
    return link;
  }

  /** Ids of the linked records of a type, in the order they were linked. */
  ids(from: End, toType: string): string[] {
    return [...(this.#from.get(keyOf(from))?.get(toType)?.keys() ?? [])];
  }

  /** Everything linked to a record. */
  of(from: End): { other: End; link: Link }[] {
    return [...(this.#from.get(keyOf(from)) ?? [])].flatMap(([type, byId]) =>
      [...byId].map(([id, link]) => ({ other: { type, id }, link })),
    );
  }

  /** Every link once. */
  all(): Link[] {
    const seen = new Set<Link>();
    for (const sides of this.#from.values()) {
      for (const byId of sides.values()) for (const link of byId.values()) seen.add(link);
    }
    return [...seen];
  }

  #side(end: End, otherType: string): Map<string, Link> {
    const sides = getOrMake(this.#from, keyOf(end), () => new Map<string, Map<string, Link>>());
    return getOrMake(sides, otherType, () => new Map<string, Link>());
  }
}

function keyOf(end: End): string {
  return `${end.type}:${end.id}`;
}

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
