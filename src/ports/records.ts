/**
 * What we know of an account's records: facts, links between them, and which events and deals are still to be looked at.
 * Everything is per portal. All writes of one `commit` happen together or not at all.
 *
 * Order does not matter: a record or a set of links is kept only when it was read later (`readAt`) than the one that is
 * there; a record that is gone leaves a stone of its own `readAt`, so that an older read, still under way, cannot bring it back.
 */
import type { Fact, Instant, PortalFacts, RecordType } from '../deal/facts.ts';
import type { Settings } from '../settings/declared.ts';

export interface RecordRef {
  type: RecordType;
  id: string;
}

/** An event of the inbox, as HubSpot sent it. */
export interface UnreadEvent {
  /** Its place in the inbox; given back when it is done. */
  seq: string;
  event: unknown;
}

export interface ReadRecord {
  fact: Fact;
  /** HubSpot's own write stamp, when it sent one. */
  modifiedAt: Instant | null;
  /** Real moment at which the read was sent: of two reads, the later one has seen more. */
  readAt: Instant;
}

export interface GoneRecord extends RecordRef {
  readAt: Instant;
  /** A privacy deletion: whatever was kept of it, quotes included, is removed for good, and it never comes back. */
  forGood: boolean;
}

/** All links of one record to records of another type, in place of those that were there (in either direction). */
export interface LinkSet {
  of: RecordRef;
  other: RecordType;
  links: { id: string; labels: string[] }[];
  readAt: Instant;
}

/** Links of a record to a type as they are stored, from whichever end they were read. */
export interface KnownLinks {
  links: { id: string; labels: string[] }[];
  /** All of them were read from this record's side before. */
  wasRead: boolean;
}

export interface RecordChanges {
  records: ReadRecord[];
  gone: GoneRecord[];
  links: LinkSet[];
  /** Deals to be judged again soon; those that are not stored as deals are left out. */
  touched: string[];
}

export interface RecordStore {
  /** What is needed to read records rightly; null for a portal that is not connected. */
  reading(portalId: number): Promise<{ portal: PortalFacts; settings: Settings } | null>;
  /** New people, pipelines or details of the account. */
  putPortalFacts(portal: PortalFacts): Promise<void>;

  /** Unread events, oldest first. */
  unread(portalId: number, limit: number): Promise<UnreadEvent[]>;
  /** The unread events in whose text this stands, oldest first; of a portal that is not connected too. */
  unreadWith(portalId: number, text: string): Promise<UnreadEvent[]>;
  /** Which of these are stored (and not gone), as `type/id`. */
  known(portalId: number, refs: readonly RecordRef[]): Promise<Set<string>>;
  /** Ids of the stored deals that these records are linked to, directly or through a contact. Deals among them count as themselves. */
  dealsOf(portalId: number, refs: readonly RecordRef[]): Promise<string[]>;
  /**
   * Stores the changes and marks the events done, in one transaction. `now` is the service's time; touched deals are
   * looked at no later than `settleMs` after it.
   */
  commit(
    portalId: number,
    changes: RecordChanges,
    of: { now: Instant; settleMs: number; done?: readonly string[] },
  ): Promise<void>;

  /** Ids of the records of a type that each of these is linked to, by `type/id`; records without any are left out. */
  linked(portalId: number, refs: readonly RecordRef[], other: RecordType): Promise<Map<string, string[]>>;
  /** The same with their labels, and records whose links were read and are none; those never read and without any are left out. */
  linkSets(portalId: number, refs: readonly RecordRef[], other: RecordType): Promise<Map<string, KnownLinks>>;
  /** Those of these records that are stored, as they are stored; in no order. */
  facts(portalId: number, refs: readonly RecordRef[]): Promise<Fact[]>;
  /** HubSpot's write stamps of those of these records that are stored. */
  stamps(portalId: number, type: RecordType, ids: readonly string[]): Promise<Map<string, Instant | null>>;
  /** Stored records of a type above an id, by text order; `open` is whether a deal's stage is an open one. */
  page(
    portalId: number,
    type: RecordType,
    after: string | null,
    limit: number,
  ): Promise<{ id: string; open: boolean }[]>;

  /** Ids of a type that a stored link leads to and that were never read (neither stored nor gone), above an id, by text order. */
  missingEnds(portalId: number, type: RecordType, after: string | null, limit: number): Promise<string[]>;

  /** Ids of a type that count as gone, though not for good, and that a link leads to from a stored deal; above an id, by text order. */
  passedOver(portalId: number, type: RecordType, after: string | null, limit: number): Promise<string[]>;
}

/** Where a first sync stands; small, printable, and all that is needed to go on after a kill. */
export interface SyncStep {
  phase: string;
  /** Within the phase: the place reached, in the phase's own terms; null at its start. */
  after: string | null;
  /** Records read so far, and how many are known to be needed; the total grows while links are discovered. */
  done: number;
  total: number;
  /** Where the first sweep begins, in the service's time. */
  beganAt: Instant;
  /** Real moments. */
  startedAt: Instant;
  updatedAt: Instant;
  /** Open deals are complete and may be judged; closed ones, for the statistics, may still be under way. */
  openDoneAt: Instant | null;
  finishedAt: Instant | null;
  /** What could not be read for want of a scope, one line each. */
  remarks: string[];
}

export interface SyncStore {
  progress(portalId: number): Promise<SyncStep | null>;
  /**
   * Stores a batch and the step after it in one transaction: a kill repeats one batch at most. `before` is the step it
   * follows; when that is no longer the stored one somebody else goes on with this sync: nothing is stored, false.
   */
  advance(
    portalId: number,
    changes: RecordChanges,
    step: { before: SyncStep | null; after: SyncStep },
    now: Instant,
  ): Promise<boolean>;
  /** The id after which stored mails are to be read once more (`PortalConnections.readMailsAnew`); null when none are. */
  mailsAnew(portalId: number): Promise<string | null>;
  setMailsAnew(portalId: number, after: string | null): Promise<void>;
  /** What HubSpot was told of the deals is there no more: the open ones are judged now and told of again. */
  tellAnew(portalId: number, now: Instant): Promise<void>;
  /**
   * Up to when the last sweep was complete, in the service's time, null before the first; the number of the connection
   * that stands now; and whether what happened before it, while the account was away, is still to be read.
   */
  swept(portalId: number): Promise<{ until: Instant | null; connection: number; behind: boolean }>;
  /** `found` is what webhooks had missed; `connection` is the one that stood when the sweep began, null for a first sync. */
  setSwept(portalId: number, swept: { until: Instant; found: number; connection: number | null }): Promise<void>;
}
