export interface SegmentList {
  listId: string;
  name: string;
  objectTypeId: string;
  processingType: string;
  createdAt: string;
  updatedAt: string;
  /** Record id → when it was added. */
  members: Map<string, string>;
}

/** HubSpot's lists (segments): names are unique in a portal, ids count up. */
export class Lists {
  #byId = new Map<string, SegmentList>();
  #next = 1;

  create(of: { name: string; objectTypeId: string; processingType: string }, at: string): SegmentList {
    const list = {
      ...of,
      listId: String(this.#next++),
      createdAt: at,
      updatedAt: at,
      members: new Map<string, string>(),
    };
    this.#byId.set(list.listId, list);
    return list;
  }

  /** One that was there before. */
  put(list: SegmentList): void {
    this.#byId.set(list.listId, list);
    this.#next = Math.max(this.#next, Number(list.listId) + 1);
  }

  get(id: string): SegmentList | null {
    return this.#byId.get(id) ?? null;
  }

  byName(objectTypeId: string, name: string): SegmentList | null {
    return this.all().find((l) => l.objectTypeId === objectTypeId && l.name === name) ?? null;
  }

  nameTaken(name: string): boolean {
    return this.all().some((l) => l.name.toLowerCase() === name.toLowerCase());
  }

  all(): SegmentList[] {
    return [...this.#byId.values()];
  }

  delete(id: string): boolean {
    return this.#byId.delete(id);
  }

  of(objectTypeId: string, recordId: string): SegmentList[] {
    return this.all().filter((l) => l.objectTypeId === objectTypeId && l.members.has(recordId));
  }
}
