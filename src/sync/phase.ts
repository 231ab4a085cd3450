/** What a phase of a sync is: given a reading, it yields batches that are stored one by one. */
import type { Instant, PortalFacts } from '../deal/facts.ts';
import type { Crm } from '../ports/crm.ts';
import type { RecordChanges, RecordStore } from '../ports/records.ts';
import type { Settings } from '../settings/declared.ts';

/** What a phase is given. */
export interface Reading {
  crm: Crm;
  store: RecordStore;
  portal: PortalFacts;
  settings: Settings;
  now: Instant;
  wall: () => Instant;
}

/** What one batch brought. */
export interface Batch {
  changes: RecordChanges;
  /** The place reached, in the phase's own terms. */
  after: string | null;
  /** Records read. */
  done: number;
  /** Records that this batch has shown to be needed. */
  wanted?: number;
  remark?: string;
}

/** Goes on after the place reached; ends when there is nothing more. */
export interface Phase {
  name: string;
  run(reading: Reading, after: string | null): AsyncGenerator<Batch>;
  /** After this phase the open deals are complete. */
  opensDone?: boolean;
}

/** Before the first phase: people, pipelines and our fields. */
export const FIRST = 'account';

export const NO_CHANGES: RecordChanges = { records: [], gone: [], links: [], touched: [] };
