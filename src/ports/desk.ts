/**
 * What watch, act, the card, the settings and the overview ask of the store. Everything is per portal.
 * `now` is the service's own time (simulated in the demonstration), given by the caller and never the database's;
 * `wall` is real time. Deals are due in `now`, effects in `wall`: HubSpot's back-off passes in the real world.
 */
import type { PersonTouch } from '../account/person-touches.ts';
import type { EffectPayload, EffectResult } from '../act/effects.ts';
import type { HistoryData, HistoryRow } from '../card/history.ts';
import type { Settled } from '../card/settled.ts';
import type { Day, DealFact, DealFacts, Instant, PortalFacts } from '../deal/facts.ts';
import type { Judgement, PlayCode, ReasonCode, State } from '../judgement.ts';
import type { Settings } from '../settings/declared.ts';
import type { AccountKnowledge } from '../situation.ts';
import type { TaskState } from '../watch/task-of.ts';
import type { Told } from '../watch/told.ts';

/** A portal as everybody needs it. */
export interface PortalDesk {
  portal: PortalFacts;
  settings: Settings;
  settingsVersion: number;
  status: 'connected' | 'disconnected' | 'uninstalled';
  /** In the service's time. */
  installedAt: Instant;
  /** When the first sync was complete, in the service's time; null while it runs. */
  syncedAt: Instant | null;
  scopes: string[];
  /** The user who connected the account. */
  installedBy: string | null;
  /** Where the account lives in HubSpot, such as `app-eu1.hubspot.com`; null where HubSpot did not say. */
  uiDomain?: string | null;
}

export interface InboxStore {
  /**
   * Durable when it resolves. Events of portals that are not connected are counted and dropped, but for those that are
   * kept `always` (a privacy deletion), for which it is enough that the portal is known; an event whose key is there
   * already is not stored again. Parallel calls share one commit.
   */
  append(
    events: readonly { portalId: number; key: string; event: unknown; always?: boolean }[],
    now: Instant,
  ): Promise<{ stored: number; duplicate: number; unknown: number }>;
}

export interface ClaimedDeal {
  dealId: string;
  gen: number;
  dueAt: Instant;
  state: State | null;
  task: TaskState | null;
  /** The record our task became; null while it is not made. */
  taskRecordId: string | null;
  /** That record was deleted in HubSpot. */
  taskGone: boolean;
  /** When a rep last pressed a play or said that the reason is another. */
  clickedAt: Instant | null;
  /** What HubSpot was told of its last judgement. */
  told: Told | null;
}

/** Everything to judge a deal from, and what reps settled about it. */
export interface LoadedDeal {
  facts: DealFacts;
  settled: Settled[];
  /** What a rep last said the reason is, or is not. */
  correction: Correction | null;
  /** What the other deals teach, with what this account's corrections moved (`learned`). */
  account: AccountKnowledge | null;
}

export interface Correction {
  at: Instant;
  by: string | null;
  not: ReasonCode;
  instead: ReasonCode | null;
}

export interface NewEffect {
  key: string;
  payload: EffectPayload;
  /** Goes behind everything else of the account, in place of an earlier such one of the deal that has not begun. */
  behind?: true;
}

/** What one look at a deal leads to; all of it is written together. */
export interface Looked {
  dealId: string;
  /** Nothing is written when the deal was changed since it was claimed: it is due again anyway. */
  gen: number;
  /** Null when the deal is gone. */
  judgement: Judgement | null;
  lookAt: Instant | null;
  task: TaskState | null;
  history: HistoryData[];
  effects: NewEffect[];
  /** The deal's touches by person (`personTouches`), for the cap across deals; left out, those kept before stay. */
  touches?: readonly PersonTouch[];
  /** What HubSpot is told of the judgement, once the effects are done; left out, it stays. */
  told?: Told | null;
  /** A new task needs a place in its owner's day; without one, `otherwise` is written instead. */
  budget: {
    owner: string;
    day: Day;
    most: number;
    otherwise: Pick<Looked, 'lookAt' | 'task' | 'history' | 'effects'>;
  } | null;
}

export interface WatchStore {
  /**
   * Due deals of one connected portal, leased: portals take turns, then the longest due deals, at the same moment the
   * most valuable first. Null when nothing is due anywhere.
   */
  claimDeals(now: Instant, limit: number): Promise<{ portalId: number; deals: ClaimedDeal[] } | null>;
  load(portalId: number, dealIds: readonly string[], now: Instant): Promise<Map<string, LoadedDeal>>;
  finishDeals(portalId: number, looked: readonly Looked[], settingsVersion: number, now: Instant): Promise<void>;
}

export interface EffectRow {
  key: string;
  dealId: string;
  gen: number;
  payload: EffectPayload;
  /** Tries so far, this one included. */
  tries: number;
  mayHaveHappened: boolean;
  /** In the service's time. */
  askedAt: Instant;
}

export type EffectOutcome =
  | { status: 'done'; result: EffectResult }
  | { status: 'pending'; dueAt: Instant; because: string; mayHaveHappened: boolean; countTry: boolean }
  | { status: 'dead'; because: string };

export interface ActStore {
  /**
   * Due effects of one connected portal, oldest first, at most one per deal at a time so that their order is kept; leased.
   * `now` (the same as `wall` when left out) is the service's time: what waited through a dead connection goes on waiting
   * until what was missed meanwhile has been read.
   */
  claimEffects(wall: Instant, limit: number, now?: Instant): Promise<{ portalId: number; effects: EffectRow[] } | null>;
  /** The same for these alone, for whoever waits at the card. Those somebody else works on are left out. */
  claimThese(portalId: number, keys: readonly string[], wall: Instant): Promise<EffectRow[]>;
  /**
   * Writes only while the claim holds. `history` goes to the deal. Fields of ours that were written at `wall` are known
   * better by later reads of the deal alone.
   */
  finishEffect(
    portalId: number,
    effect: EffectRow,
    outcome: EffectOutcome,
    history: HistoryData[],
    now: Instant,
    wall?: Instant,
  ): Promise<boolean>;
  /** Lets go of what was claimed and not begun: after a fault of the store its leases end, and anybody may take it. */
  letGo(portalId: number, effects: readonly EffectRow[]): void;
  /** What the effect with this key made; null while it is not done. */
  effectResult(portalId: number, key: string): Promise<EffectResult | null>;
}

/** Something a person did at the card; written together, once per key. */
export interface CardAction {
  key: string;
  /** What was asked, in a canonical form: the same key for something else is refused. */
  ask: string;
  dealId: string;
  by: string | null;
  history: HistoryData[];
  effects: NewEffect[];
  settled: Settled[];
  /** A correction of the reason; `undoes` takes one back. */
  correction: { not: ReasonCode; instead: ReasonCode | null } | null;
  pressed: { play: PlayCode; because: ReasonCode | null } | null;
  /** Fields of ours on the deal (`withOurs`), so that they count at once and not only when HubSpot's webhook has come back. */
  ours: Partial<DealFact['ours']> | null;
  /** The key of an earlier action that this one takes back: its correction, its press and what it settled no longer count. */
  undoes: string | null;
  /** The same asked of this deal since then, but for its key, is this click: pressed in two places, or by two people. */
  sameSince?: Instant;
}

export interface CardStore {
  desk(portalId: number): Promise<PortalDesk | null>;
  deal(
    portalId: number,
    dealId: string,
  ): Promise<{ state: State | null; task: TaskState | null; taskRecordId: string | null; failed: string[] } | null>;
  load(portalId: number, dealIds: readonly string[], now: Instant): Promise<Map<string, LoadedDeal>>;
  /** Newest first. */
  history(portalId: number, dealId: string, limit: number): Promise<HistoryRow[]>;
  /**
   * `done`: this key was acted on before (its effects may still be under way); `new`: it is now; `other`: the key was used
   * for something else; `sameAs`: another click was this one already (`sameSince`), and nothing is written but the key.
   * The deal is due at once.
   */
  act(
    portalId: number,
    action: CardAction,
    now: Instant,
    wall: Instant,
  ): Promise<'new' | 'done' | 'other' | { sameAs: string }>;
  /** The key of the click that was the same already, and neither refused nor taken back; null where there is none. */
  same(
    portalId: number,
    action: Pick<CardAction, 'key' | 'ask' | 'dealId' | 'effects'> & { sameSince: Instant },
  ): Promise<string | null>;
  /** What was asked with a key before, and the answer that was given, null while it is being worked out. */
  prior(portalId: number, key: string): Promise<{ ask: string; answer: unknown } | null>;
  keepAnswer(portalId: number, key: string, answer: unknown): Promise<void>;
  /** The deal is looked at soon: what the card saw is newer than what is stored. */
  hurry(portalId: number, dealId: string, now: Instant): Promise<void>;
}

export interface AuditRow {
  at: Instant;
  who: string;
  key: string;
  from: string;
  to: string;
}

/** In the audit list: corrections up to here no longer move what is thought first. */
export const LEARNED = 'learned';

export interface SettingsStore {
  desk(portalId: number): Promise<PortalDesk | null>;
  /** How many corrections of reps move the account's base rates now. */
  learnedFrom(portalId: number): Promise<number>;
  /** The base rates are the built-in ones again; what was said about single deals stays. All open deals are due at once. */
  resetLearned(portalId: number, audit: Omit<AuditRow, 'at'>, now: Instant): Promise<void>;
  /** False when `version` is not the present one. All open deals are due at once. */
  saveSettings(
    portalId: number,
    version: number,
    settings: Settings,
    audit: readonly Omit<AuditRow, 'at'>[],
    now: Instant,
  ): Promise<boolean>;
  /** Newest first. */
  audit(portalId: number, limit: number): Promise<AuditRow[]>;
  /** Ids of all open deals, for a preview. */
  openDealIds(portalId: number): Promise<string[]>;
}

export interface StoredDeal {
  dealId: string;
  name: string;
  ownerId: string | null;
  pipelineId: string;
  stageId: string;
  amount: number | null;
  currency: string | null;
  judgement: Judgement;
}

export interface OverviewStore {
  desk(portalId: number): Promise<PortalDesk | null>;
  /** Open deals that were judged; of these owners, or of everybody when null. */
  openDeals(portalId: number, owners: readonly string[] | null): Promise<StoredDeal[]>;
  /** Whether anybody has one. */
  hasOpenDeals(portalId: number): Promise<boolean>;
}
