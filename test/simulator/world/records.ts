import type { PortalFile, PortalObject } from '../../../src/deal/portal-file.ts';
import { OBJECT_TYPES } from './object-types.ts';

interface Shelf {
  byId: Map<string, PortalObject>;
  /** Ids in the order lists page through them; null when a record was added since. */
  ordered: string[] | null;
}

/** The account's records by type and id. Ids of new ones count up from the largest in the file. */
export class Records {
  #shelves = new Map<string, Shelf>();
  #merged = new Map<string, string>();
  #lastId = 0;

  constructor(file: PortalFile) {
    for (const { name } of OBJECT_TYPES) {
      const byId = new Map<string, PortalObject>();
      for (const object of file.objects[name] as PortalObject[]) {
        byId.set(object.id, { ...object, archived: object.archived ?? false });
        for (const old of object.properties.hs_merged_object_ids?.split(';') ?? []) {
          this.#merged.set(`${name}:${old}`, object.id);
        }
        this.#seen(object.id);
      }
      this.#shelves.set(name, { byId, ordered: null });
    }
    for (const end of file.associations.flatMap((a) => [a.from, a.to])) this.#seen(end.id);
  }

  nextId(): string {
    this.#lastId += 1;
    return String(this.#lastId);
  }

  /** The record, archived or not; an id that was merged away gives the survivor. */
  get(type: string, id: string): PortalObject | null {
    const shelf = this.#shelves.get(type);
    return shelf?.byId.get(id) ?? shelf?.byId.get(this.#merged.get(`${type}:${id}`) ?? '') ?? null;
  }

  live(type: string, id: string): PortalObject | null {
    const object = this.get(type, id);
    return object?.archived ? null : object;
  }

  put(type: string, object: PortalObject): void {
    const shelf = this.#shelf(type);
    if (!shelf.byId.has(object.id)) shelf.ordered = null;
    shelf.byId.set(object.id, object);
    this.#seen(object.id);
  }

  /** Gone for good, as after a privacy deletion or a merge. */
  drop(type: string, id: string, mergedInto?: string): void {
    const shelf = this.#shelf(type);
    shelf.byId.delete(id);
    shelf.ordered = null;
    if (mergedInto === undefined) return;
    for (const [old, survivor] of this.#merged) if (survivor === id) this.#merged.set(old, mergedInto);
    this.#merged.set(`${type}:${id}`, mergedInto);
  }

  all(type: string): PortalObject[] {
    const shelf = this.#shelf(type);
    shelf.ordered ??= [...shelf.byId.keys()].sort(byId);
    return shelf.ordered.map((id) => shelf.byId.get(id)!);
  }

  /** A page of records of one type in order of id, after the given id. `next` is null on the last page. */
  page(
    type: string,
    of: { after: string | null; limit: number; archived: boolean },
  ): { page: PortalObject[]; next: string | null } {
    const all = this.all(type);
    const page: PortalObject[] = [];
    for (let i = of.after === null ? 0 : firstAfter(all, of.after); i < all.length; i += 1) {
      const object = all[i]!;
      if (Boolean(object.archived) !== of.archived) continue;
      if (page.length === of.limit) return { page, next: page.at(-1)!.id };
      page.push(object);
    }
    return { page, next: null };
  }

  findBy(type: string, property: string, value: string): PortalObject | null {
    const wanted = value.toLowerCase();
    return this.all(type).find((o) => !o.archived && o.properties[property]?.toLowerCase() === wanted) ?? null;
  }

  #shelf(type: string): Shelf {
    const shelf = this.#shelves.get(type);
    if (!shelf) throw new Error(`no records of type ${type}`);
    return shelf;
  }

  #seen(id: string): void {
    const number = Number(id);
    if (Number.isSafeInteger(number) && number > this.#lastId) this.#lastId = number;
  }
}

function byId(a: string, b: string): number {
  return Number(a) - Number(b) || (a < b ? -1 : 1);
}

function firstAfter(all: PortalObject[], after: string): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byId(all[middle]!.id, after) <= 0 || all[middle]!.id === after) low = middle + 1;
    else high = middle;
  }
  return low;
}
