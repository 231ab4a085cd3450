/**
 * Where a deal stands, before anybody asks why: the value that signals are gathered from.
 * `account` is what the rest of the portal teaches (peers, rhythm, won deals); null when it is not known.
 */
import type { DealFacts, Instant } from './deal/facts.ts';
import type { MeetingAtMoment, Timeline, Touch } from './deal/touch.ts';
import type { WorkingCalendar } from './deal/working-time.ts';
import type { Hold, NextStep, ReasonCode, Silence, State } from './judgement.ts';
import type { Settings } from './settings/declared.ts';
import type { Thresholds } from './settings/thresholds.ts';

export interface Situation {
  at: Instant;
  facts: DealFacts;
  timeline: Timeline;
  touches: readonly Touch[];
  meetings: readonly MeetingAtMoment[];
  calendar: WorkingCalendar;
  settings: Settings;
  thresholds: Thresholds;
  state: State;
  turn: 'buyer' | 'rep';
  silence: Silence | null;
  hold: Hold | null;
  nextStep: NextStep | null;
  /** All steps of this deal ever agreed or proposed, oldest first, each with its status at this moment. */
  steps: readonly NextStep[];
  /** What they asked and still wait for; null when nothing is open. */
  openAsk: { quote: string; touch: Touch } | null;
  /** Their last human touch, and ours that arrived after it, oldest first. */
  lastTheirs: Touch | null;
  oursSince: readonly Touch[];
  account: AccountKnowledge | null;
}

/** A share with its size, so that nobody reads a percentage of three deals. */
export interface Share {
  n: number;
  /** 0 to 1, with the 90 % interval. */
  value: number;
  low: number;
  high: number;
}

/** What the account's other deals teach about this one. Computed from the past of `at` only. */
export interface AccountKnowledge {
  /** Touches to one address across all deals, newest last: who is chased by whom. */
  touchesToPerson?: ReadonlyMap<string, readonly { at: Instant; dealId: string; ours: boolean; human: boolean }[]>;
  /** Share of the rep's deals in this stage group that go dark, and of the peers'. */
  repDarkRate?: { rep: Share; peers: Share };
  /** Median working days from an offer to their next word: of this buyer, else of the account in this stage. */
  usualReview?: { workingDays: number; n: number; whose: 'buyer' | 'account' };
  /** How industries, sizes and sources of won deals look. */
  wins?: {
    n: number;
    byIndustry: ReadonlyMap<string, { won: number; lost: number }>;
    bySource: ReadonlyMap<string, { won: number; lost: number }>;
    /** Employees of won deals: 10th and 90th percentile. */
    employees: { low: number; high: number; n: number } | null;
  };
  /** How earlier corrections moved this account's base rates, in natural log-odds. */
  learned?: Partial<Record<ReasonCode, number>>;
}
