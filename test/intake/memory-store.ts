/** The store's port in memory, as strict about order as the stored one has to be. */
import { isDeepStrictEqual } from 'node:util';
import type { Fact, Instant, PortalFacts, RecordType } from '../../src/deal/facts.ts';
import type {
  KnownLinks,
  RecordChanges,
  RecordRef,
  RecordStore,
  SyncStep,
  SyncStore,
  UnreadEvent,
} from '../../src/ports/records.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/declared.ts';

interface Row {
  fact: Fact | null;
  modifiedAt: Instant | null;
  readAt: Instant;
  forGood: boolean;
}
interface LinkRow {
  a: RecordRef;
  b: RecordRef;
  labels: string[];
  removed: boolean;
  readAt: Instant;
}

const key = ({ type, id }: RecordRef) => `${type}/${id}`;

export class MemoryStore implements RecordStore, SyncStore {
  portal: PortalFacts | null;
  readonly rows = new Map<string, Row>();
  readonly links = new Map<string, LinkRow>();
  /** Keys of the links at each record. */
  readonly #at = new Map<string, Set<string>>();
  /** Whose links to what were read: `deals/501>contacts`. */
  readonly #read = new Set<string>();
  readonly touched = new Map<string, number>();
  inbox: UnreadEvent[] = [];
  step: SyncStep | null = null;
  commits = 0;
  /** When all deals were to be told of again. */
  readonly toldAnewAt: Instant[] = [];
  sweptAt: { until: Instant; found: number } | null = null;
  mailsAfter: string | null = null;
  /** Thrown once at the next write, as a kill just before it. */
  killBeforeWrite: (() => boolean) | null = null;

  constructor(portal: PortalFacts | null) {
    this.portal = portal;
  }

  receive(events: readonly unknown[]): void {
    for (const event of events) this.inbox.push({ seq: String(this.inbox.length), event });
  }

  async reading() {
    return this.portal && { portal: this.portal, settings: DEFAULT_SETTINGS };
  }

  async putPortalFacts(portal: PortalFacts) {
    // The same facts are the same object, as in the stored one.
    if (!isDeepStrictEqual(this.portal, portal)) this.portal = portal;
  }

  async unread(_portalId: number, limit: number) {
    return this.inbox.slice(0, limit);
  }

  async unreadWith(_portalId: number, text: string) {
    return this.inbox.filter((one) => JSON.stringify(one.event).includes(text));
  }

  async known(_portalId: number, refs: readonly RecordRef[]) {
    return new Set(refs.map(key).filter((at) => this.rows.get(at)?.fact));
  }

  async dealsOf(_portalId: number, refs: readonly RecordRef[]) {
    const direct = (of: RecordRef) => [of, ...this.ends(of)].filter((ref) => ref.type === 'deals');
    const found = refs.flatMap((ref) => [
      ...direct(ref),
      ...this.ends(ref)
        .filter((end) => end.type === 'contacts')
        .flatMap(direct),
    ]);
    return [...new Set(found.filter((ref) => this.rows.get(key(ref))?.fact).map((ref) => ref.id))];
  }

  async commit(
    _portalId: number,
    changes: RecordChanges,
    of: { now: Instant; settleMs: number; done?: readonly string[] },
  ) {
    this.#write(changes);
    const done = new Set(of.done ?? []);
    this.inbox = this.inbox.filter((one) => !done.has(one.seq));
  }

  async progress() {
    return this.step;
  }

  async advance(
    _portalId: number,
    changes: RecordChanges,
    { before, after }: { before: SyncStep | null; after: SyncStep },
  ) {
    if (JSON.stringify(before) !== JSON.stringify(this.step)) return false;
    this.#write(changes);
    this.step = structuredClone(after);
    return true;
  }

  async mailsAnew() {
    return this.mailsAfter;
  }

  async setMailsAnew(_portalId: number, after: string | null) {
    this.mailsAfter = after;
  }

  async tellAnew(_portalId: number, now: Instant) {
    this.toldAnewAt.push(now);
  }

  async swept() {
    return { until: this.sweptAt?.until ?? null, connection: 1, behind: false };
  }

  async setSwept(_portalId: number, { until, found }: { until: Instant; found: number }) {
    this.sweptAt = { until, found };
  }

  async page(_portalId: number, type: RecordType, after: string | null, limit: number) {
    return this.ids(type)
      .filter((id) => after === null || id > after)
      .slice(0, limit)
      .map((id) => {
        const row = this.rows.get(`${type}/${id}`);
        return { id, open: row?.fact ? this.isOpen(row.fact) : false };
      });
  }

  async linked(_portalId: number, refs: readonly RecordRef[], other: RecordType) {
    const found = refs.map((ref) => [key(ref), this.ends(ref).filter((end) => end.type === other)] as const);
    return new Map(found.filter(([, ends]) => ends.length > 0).map(([at, ends]) => [at, ends.map((end) => end.id)]));
  }

  async linkSets(_portalId: number, refs: readonly RecordRef[], other: RecordType) {
    const found = refs.map((of): [string, KnownLinks] => {
      const rows = [...(this.#at.get(key(of)) ?? [])].flatMap((at) => this.links.get(at) ?? []);
      const links = rows
        .filter((row) => !row.removed)
        .map(({ a, b, labels }) => ({ end: key(a) === key(of) ? b : a, labels }))
        .filter(({ end }) => end.type === other)
        .map(({ end, labels }) => ({ id: end.id, labels }));
      return [key(of), { links, wasRead: this.#read.has(`${key(of)}>${other}`) }];
    });
    return new Map(found.filter(([, { links, wasRead }]) => wasRead || links.length > 0));
  }

  async facts(_portalId: number, refs: readonly RecordRef[]) {
    return refs.flatMap((ref) => this.rows.get(key(ref))?.fact ?? []);
  }

  async stamps(_portalId: number, type: RecordType, ids: readonly string[]) {
    const stored = ids.flatMap((id) => {
      const row = this.rows.get(`${type}/${id}`);
      return row?.fact ? [[id, row.modifiedAt] as const] : [];
    });
    return new Map(stored);
  }

  async missingEnds(_portalId: number, type: RecordType, after: string | null, limit: number) {
    const open = [...this.#at.keys()].filter((at) => at.startsWith(`${type}/`) && !this.rows.has(at));
    return open
      .map((at) => at.slice(type.length + 1))
      .filter((id) => (after === null || id > after) && this.ends({ type, id }).length > 0)
      .sort()
      .slice(0, limit);
  }

  async passedOver(_portalId: number, type: RecordType, after: string | null, limit: number) {
    const isStone = (id: string) => {
      const row = this.rows.get(`${type}/${id}`);
      return row !== undefined && !row.fact && !row.forGood;
    };
    const hasDeal = (id: string) =>
      this.ends({ type, id }).some((end) => end.type === 'deals' && this.rows.get(`deals/${end.id}`)?.fact);
    return [...this.rows.keys()]
      .filter((at) => at.startsWith(`${type}/`))
      .map((at) => at.slice(type.length + 1))
      .filter((id) => (after === null || id > after) && isStone(id) && hasDeal(id))
      .sort()
      .slice(0, limit);
  }

  ids(type: RecordType): string[] {
    return [...this.rows]
      .filter(([at, row]) => at.startsWith(`${type}/`) && row.fact)
      .map(([at]) => at.slice(type.length + 1))
      .sort();
  }

  ends(of: RecordRef): RecordRef[] {
    return [...(this.#at.get(key(of)) ?? [])].flatMap((at) => {
      const row = this.links.get(at);
      if (!row || row.removed) return [];
      return key(row.a) === key(of) ? [row.b] : [row.a];
    });
  }

  /** Everything that is there, in order. */
  content() {
    const records = [...this.rows].sort(([x], [y]) => (x < y ? -1 : 1)).flatMap(([, row]) => row.fact ?? []);
    const links = [...this.links]
      .sort(([x], [y]) => (x < y ? -1 : 1))
      .flatMap(([, { a, b, labels, removed }]) => (removed ? [] : [{ from: a, to: b, labels: [...labels].sort() }]));
    return { records, links };
  }

  isOpen(fact: Fact): boolean {
    if (fact.type !== 'deals') return false;
    const stage = this.portal?.pipelines.flatMap((p) => p.stages).find((s) => s.id === fact.stageId);
    return stage !== undefined && !stage.closed;
  }

  #write({ records, gone, links, touched }: RecordChanges): void {
    if (this.killBeforeWrite?.()) throw new Error('killed');
    this.commits += 1;
    for (const { fact, modifiedAt, readAt } of records) {
      this.#put(key(fact), { fact: JSON.parse(JSON.stringify(fact)) as Fact, modifiedAt, readAt, forGood: false });
    }
    for (const { type, id, readAt, forGood } of gone) {
      this.#put(`${type}/${id}`, { fact: null, modifiedAt: null, readAt, forGood });
    }
    for (const set of links) {
      this.#read.add(`${key(set.of)}>${set.other}`);
      for (const at of this.#at.get(key(set.of)) ?? []) {
        const row = this.links.get(at);
        if (!row || row.readAt > set.readAt) continue;
        const its = key(row.a) === key(set.of) ? row.b : row.a;
        if (its.type === set.other) this.links.set(at, { ...row, removed: true, readAt: set.readAt });
      }
      for (const { id, labels } of set.links) {
        const [a, b] = [set.of, { type: set.other, id }].sort((x, y) => (key(x) < key(y) ? -1 : 1)) as [
          RecordRef,
          RecordRef,
        ];
        const at = `${key(a)} ${key(b)}`;
        const row = this.links.get(at);
        if (row && row.readAt > set.readAt) continue;
        this.links.set(at, { a, b, labels, removed: false, readAt: set.readAt });
        for (const end of [a, b]) this.#at.set(key(end), (this.#at.get(key(end)) ?? new Set()).add(at));
      }
    }
    for (const id of touched) this.touched.set(id, (this.touched.get(id) ?? 0) + 1);
  }

  #put(at: string, row: Row): void {
    const before = this.rows.get(at);
    if (before?.forGood || (before && before.readAt > row.readAt)) return;
    if (before?.modifiedAt && row.modifiedAt && before.modifiedAt > row.modifiedAt) return;
    this.rows.set(at, row);
  }
}
