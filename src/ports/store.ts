/**
 * Everything that is kept, in one place. What each part of the product asks of it is said in its own file; here are
 * those parts together, and what only the composition and the jobs ask.
 */
import type { DealTeaching, PortalTeaching } from '../account/teach.ts';
import type { Instant } from '../deal/facts.ts';
import type { PlayCode, ReasonCode, State } from '../judgement.ts';
import type { Budget } from './budget.ts';
import type { ConnectionStatus, GrantStore, InstallStates, PortalConnections } from './connections.ts';
import type { ActStore, CardStore, InboxStore, OverviewStore, SettingsStore, WatchStore } from './desk.ts';
import type { RecordStore, SyncStore } from './records.ts';

/** The lanes of intake: one portal's unread events are worked on by one process at a time. */
export interface LaneStore {
  /** A connected portal with unread events; portals take turns. Leased: nobody else gets it until it is given back. */
  claimLane(): Promise<{ portalId: number; gen: number } | null>;
  /** Still at work: the lease is made longer. False when somebody else has taken the lane meanwhile. */
  keepLane(portalId: number, gen: number): Promise<boolean>;
  /** Gives the lane back; nobody takes it again for `waitMs` (HubSpot is not well). */
  finishLane(portalId: number, gen: number, waitMs?: number): Promise<void>;
}

/** A play somebody pressed, and what became of the deal since. */
export interface Pressed {
  dealId: string;
  ownerId: string | null;
  at: Instant;
  play: PlayCode;
  because: ReasonCode | null;
  /** States the deal came into afterwards, oldest first. */
  then: { at: Instant; to: State }[];
}

/** What the account teaches (`src/account/teach.ts`), made by a job and read with every deal. */
export interface KnowledgeStore {
  /** Ids of all stored deals, closed ones too, above an id, by text order. Read them with `load`. */
  dealIds(portalId: number, after: string | null, limit: number): Promise<string[]>;
  putTeaching(portalId: number, portal: PortalTeaching, deals: Iterable<DealTeaching>): Promise<void>;
  teaching(portalId: number): Promise<PortalTeaching | null>;
  /** Plays pressed since a moment and not taken back, oldest first. */
  pressed(portalId: number, since: Instant): Promise<Pressed[]>;
}

export interface PortalRow {
  portalId: number;
  status: ConnectionStatus;
  /** In the service's time. */
  since: Instant;
  syncedAt: Instant | null;
  sweptUntil: Instant | null;
  taughtAt: Instant | null;
}

/** How long things are kept. */
export interface Keep {
  /** Keys of events that are done, so that a late duplicate is recognised (HubSpot retries for a day). */
  doneEventsMs: number;
  /** Answers to clicks. */
  clicksMs: number;
  /** Effects that are done or given up. */
  effectsMs: number;
  /** What happened with deals that are closed or gone, their records included. */
  historyMs: number;
  /** Who a contact was that was deleted in the plain way: a deletion for privacy may follow. */
  onceKnownMs: number;
}

export interface QueueState {
  queue: 'inbox' | 'deals' | 'effects';
  waiting: number;
  /** Age of the oldest that is due, in milliseconds; 0 when none is. */
  oldestMs: number;
}

export interface CareStore {
  /** Every portal that was ever connected and not deleted. */
  portals(): Promise<PortalRow[]>;
  /** Removes what is older than it is kept. Works in small steps; counts what it removed by table. */
  cleanUp(keep: Keep, now: Instant): Promise<Record<string, number>>;
  /** Removes everything of a portal. Safe to repeat. */
  deletePortal(portalId: number): Promise<void>;
  /** For the metrics. Counts up to ten thousand of each exactly, no further. */
  queues(now: Instant): Promise<QueueState[]>;
  /** Resolves when the database answers; throws when it does not within a second. */
  ping(): Promise<void>;
}

export type Queue = QueueState['queue'];

/** Told soon after a queue got something to do, by whichever process. Only a hint: whoever listens polls as well. */
export interface Wakes {
  on(queue: Queue, wake: () => void): () => void;
}

export interface Store
  extends
    InboxStore,
    LaneStore,
    RecordStore,
    SyncStore,
    WatchStore,
    ActStore,
    CardStore,
    SettingsStore,
    OverviewStore,
    KnowledgeStore,
    CareStore {
  grants: GrantStore;
  installs: InstallStates;
  connections: PortalConnections;
  budget: Budget;
  wakes: Wakes;
  /** Finishes what is under way and lets go of every connection. */
  close(): Promise<void>;
}
