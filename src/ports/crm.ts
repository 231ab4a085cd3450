/**
 * What the product asks of one HubSpot account. An adapter is built per portal (`src/hubspot`); the rest knows only this.
 *
 * Every call may throw a `CrmError`, and nothing else on purpose: its `kind` says what the caller may do.
 * The adapter keeps HubSpot's limits by itself (see `Priority`), waits and tries again a little where that is safe,
 * and only then throws. Ids are strings, moments are epoch milliseconds, days are `YYYY-MM-DD`.
 */
import type { Day, Instant, RecordType } from '../deal/facts.ts';
import type { PortalObject, PortalOwner, PortalPipeline } from '../deal/portal-file.ts';

/**
 * Who waits for the answer. `card`: a person is looking at it, goes first and waits two seconds at most.
 * `live`: news and effects. `background`: first sync, sweeps; leaves room for the others.
 */
export type Priority = 'card' | 'live' | 'background';

export type CrmErrorKind =
  /** Too many calls for now; nothing was done. Again after `retryAfterMs`. */
  | 'rate-limited'
  /** HubSpot is not well, or the record is locked; nothing was done. Again after `retryAfterMs`. */
  | 'try-later'
  /** A write was sent and its answer is lost: it may have happened. Look it up (`findByMarker`, …) before trying again. */
  | 'unknown-outcome'
  /** The record (or list, sequence, callback) does not exist, or no longer. */
  | 'not-found'
  /** HubSpot will not do it; `message` carries its own words, cleaned of secrets. Trying the same again is pointless. */
  | 'refused'
  /** The account did not grant a scope: see `scopes`. */
  | 'missing-scope'
  /** The grant is dead (uninstalled, revoked); the portal has been marked disconnected. */
  | 'disconnected';

/** The one error of the port. Its message is fit for logs and for people: never a token, a body or a header. */
export class CrmError extends Error {
  readonly kind: CrmErrorKind;
  /** HTTP status, when there was an answer. */
  readonly status: number | null;
  /** For `rate-limited` and `try-later`: how long to wait, in milliseconds of real time. */
  readonly retryAfterMs: number | null;
  /** For `missing-scope`: any of these would do. */
  readonly scopes: string[];
  /** HubSpot's own category, such as VALIDATION_ERROR, and the codes of the single faults (PROPERTY_DOESNT_EXIST). */
  readonly codes: string[];
  /** HubSpot's number for the call, to be quoted to its support. */
  readonly correlationId: string | null;

  constructor(
    kind: CrmErrorKind,
    message: string,
    more: {
      status?: number;
      retryAfterMs?: number;
      scopes?: string[];
      codes?: string[];
      correlationId?: string | null;
    } = {},
  ) {
    super(message);
    this.name = 'CrmError';
    this.kind = kind;
    this.status = more.status ?? null;
    this.retryAfterMs = more.retryAfterMs ?? null;
    this.scopes = more.scopes ?? [];
    this.codes = more.codes ?? [];
    this.correlationId = more.correlationId ?? null;
  }
}

/** A link between two records, read from one side; labels are the account's own words ("Decision maker"). */
export interface CrmLink {
  from: { type: RecordType; id: string };
  to: { type: RecordType; id: string };
  labels: string[];
}

export interface ReadAsk {
  properties: readonly string[];
  /** Properties whose history is wanted as well. */
  history?: readonly string[];
}

/** What a batch read found; `missing` are ids HubSpot no longer has (deleted, or merged into another). */
export interface ReadAnswer {
  objects: PortalObject[];
  missing: string[];
}

export interface ObjectPage {
  objects: PortalObject[];
  /** Give it back as `after` (or `afterId`) for the next page; null at the end. */
  next: string | null;
  /** How many a search found from here on, when HubSpot said. */
  total?: number;
}

/** A condition of a search; a value is a string, as HubSpot takes it. */
export type SearchFilter =
  | { property: string; is: 'EQ' | 'NEQ' | 'LT' | 'LTE' | 'GT' | 'GTE'; value: string }
  | { property: string; is: 'BETWEEN'; value: string; highValue: string }
  | { property: string; is: 'IN' | 'NOT_IN'; values: readonly string[] }
  | { property: string; is: 'HAS_PROPERTY' | 'NOT_HAS_PROPERTY' };

export interface AccountDetails {
  portalId: number;
  timeZone: string;
  currency: string | null;
  /** `app.hubspot.com` or a sibling; for links into HubSpot. */
  uiDomain: string | null;
  accountType: string | null;
}

export interface CrmProperty {
  name: string;
  label: string;
  type: string;
  fieldType: string;
  groupName: string;
  options: { value: string; label: string }[];
}

export interface CrmUser {
  id: string;
  email: string;
  superAdmin: boolean;
}

export interface CrmSequence {
  id: string;
  name: string;
}

export interface CrmEnrolment {
  id: string;
  /** Null when HubSpot did not say which sequence (the answer to an enrolment does not). */
  sequenceId: string | null;
  toEmail: string | null;
  at: Instant | null;
}

export interface CrmList {
  id: string;
  name: string;
}

/** A task to be made. `body` may hold simple HTML; the caller puts its marker line into it. */
export interface NewTask {
  subject: string;
  body: string;
  /** When it is due. */
  due: Instant;
  priority: 'NONE' | 'LOW' | 'MEDIUM' | 'HIGH';
  kind: 'TODO' | 'CALL' | 'EMAIL';
  ownerId: string | null;
  dealId: string;
  contactIds?: readonly string[];
}

/** Only what is named is changed. */
export interface TaskChange {
  subject?: string;
  body?: string;
  due?: Instant;
  priority?: NewTask['priority'];
  ownerId?: string;
}

export interface NewNote {
  body: string;
  at: Instant;
  ownerId: string | null;
  dealId: string;
  contactIds?: readonly string[];
}

/** One portal's HubSpot. Reads come first, then effects. */
export interface Crm {
  readonly portalId: number;

  /** Reads any number of records by id, in as few calls as HubSpot allows. Order is not kept; unknown ids come back as `missing`. */
  read(type: RecordType, ids: readonly string[], ask: ReadAsk, priority: Priority): Promise<ReadAnswer>;

  /** All links of these records to records of another type, with labels, in as few calls as HubSpot allows. */
  links(from: RecordType, ids: readonly string[], to: RecordType, priority: Priority): Promise<CrmLink[]>;

  /** One page of all records of a type, by ascending id; `archived` lists only deleted ones. At most 100. */
  list(
    type: RecordType,
    ask: ReadAsk & { after?: string; archived?: boolean },
    priority: Priority,
  ): Promise<ObjectPage>;

  /**
   * One page (at most 200) of the records that meet all filters and have an id above `afterId`, by ascending id, so
   * that the limit of 10,000 answers per query never matters. The index lags behind by moments, and never shows deleted records.
   */
  search(
    type: RecordType,
    ask: { filters: readonly SearchFilter[]; properties: readonly string[]; afterId?: string },
    priority: Priority,
  ): Promise<ObjectPage>;

  owners(priority: Priority): Promise<PortalOwner[]>;
  /** Deal pipelines with their stages. */
  pipelines(priority: Priority): Promise<PortalPipeline[]>;
  account(priority: Priority): Promise<AccountDetails>;
  properties(type: RecordType, priority: Priority): Promise<CrmProperty[]>;
  /** A user of the account and whether they are a super admin; needs a scope many accounts do not grant. Null when unknown. */
  user(userId: string, priority: Priority): Promise<CrmUser | null>;

  /** Sequences this user may use. Throws `refused` or `missing-scope` where the plan, the seat or the scope is missing. */
  sequences(userId: string, priority: Priority): Promise<CrmSequence[]>;
  /**
   * A contact's latest enrolment as HubSpot tells it, or null. It may have ended; whether one is under way says the
   * contact's `hs_sequences_is_enrolled`. To look an enrolment of unknown outcome up: same sequence, `at` not before it was sent.
   */
  enrolment(contactId: string, priority: Priority): Promise<CrmEnrolment | null>;
  /** Enrols a contact; the first mail may leave at once. `senderEmail` must be an inbox connected by that very user. */
  enrol(
    ask: { userId: string; senderEmail: string; sequenceId: string; contactId: string },
    priority: Priority,
  ): Promise<CrmEnrolment>;

  /** Contact lists that records can be added to by hand, by name. */
  lists(priority: Priority): Promise<CrmList[]>;
  /** Safe to repeat: a member already, or a stranger already, is no fault. */
  addToList(listId: string, contactId: string, priority: Priority): Promise<void>;
  removeFromList(listId: string, contactId: string, priority: Priority): Promise<void>;

  /** Makes a task on the deal; throws `unknown-outcome` when the answer is lost. Returns its id. */
  createTask(task: NewTask, priority: Priority): Promise<string>;
  /** Safe to repeat. */
  updateTask(taskId: string, change: TaskChange, priority: Priority): Promise<void>;
  /** Safe to repeat. */
  completeTask(taskId: string, priority: Priority): Promise<void>;
  /** Takes a task or a note back (HubSpot keeps it restorable). Safe to repeat: already gone is no fault. */
  remove(type: 'tasks' | 'notes', id: string, priority: Priority): Promise<void>;
  /** Makes a note on the deal; throws `unknown-outcome` when the answer is lost. Returns its id. */
  createNote(note: NewNote, priority: Priority): Promise<string>;
  /**
   * The task or note on this deal whose body carries the marker, or null when there is certainly none.
   * Reads the records themselves, not the search index, which lags.
   */
  findByMarker(type: 'tasks' | 'notes', dealId: string, marker: string, priority: Priority): Promise<string | null>;

  /** Writes properties of the deal; an empty string clears one. Safe to repeat. */
  setDealProperties(dealId: string, values: Readonly<Record<string, string>>, priority: Priority): Promise<void>;
  /**
   * The same for many deals, in as few calls as HubSpot allows. Answers the ids that were written; the others were refused
   * together with one that is wrong, or are gone, and are to be tried one by one to know why. Safe to repeat.
   */
  setManyDealProperties(
    values: ReadonlyMap<string, Readonly<Record<string, string>>>,
    priority: Priority,
  ): Promise<Set<string>>;
  /** Safe to repeat. */
  moveStage(dealId: string, to: { pipelineId: string; stageId: string }, priority: Priority): Promise<void>;
  /** Makes the group and the properties of ours on deals that are not there yet; returns the names of those it made. */
  ensureProperties(priority: Priority): Promise<string[]>;

  /** Ends a workflow action that was left waiting. Safe to repeat: already ended is no fault. */
  completeCallback(
    callbackId: string,
    outputFields: Readonly<Record<string, string>>,
    priority: Priority,
  ): Promise<void>;
}

/** The deal properties of ours, as they are written (docs: the portal file). */
export interface OurDealProperties {
  ghostlight_state: string;
  ghostlight_reason: string;
  ghostlight_since: Day | '';
  ghostlight_hold_until: Day | '';
  ghostlight_next_step: string;
  ghostlight_next_step_due: Day | '';
  ghostlight_next_step_owner: 'buyer' | 'rep' | 'both' | '';
}

/** Gives the CRM of a portal; throws `CrmError` of kind `disconnected` where there is no live grant. */
export type CrmOf = (portalId: number) => Promise<Crm>;
