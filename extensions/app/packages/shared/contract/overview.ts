/** `GET /overview`: a manager sees the team, a rep only their own. */
import type { PlayCode, ReasonCode, Refused, State } from './codes.ts';
import type { FirstReading } from './reading.ts';

export type OverviewResponse = OverviewAnswer | Refused;

export interface OverviewAnswer {
  ok: true;
  at: string;
  role: 'rep' | 'manager';
  currency: string | null;
  /** Where the account lives in HubSpot, such as `app-eu1.hubspot.com`; left out where it is not known. */
  uiDomain?: string | null;
  totals: {
    open: number;
    quiet: number;
    missed: number;
    dark: number;
    ourTurn: number;
    held: number;
    /** Sum of the amounts of missed and dark deals. */
    valueAtRisk: number;
  };
  /** What to do today first; at most 500, `more` counts the rest. */
  deals: OverviewDeal[];
  more: number;
  reasons: { code: ReasonCode; label: string; deals: number; amount: number }[];
  rootCauses: { code: string; label: string; deals: number; amount: number }[];
  outcomes: ({ play: PlayCode; label: string } & OutcomeCounts)[];
  /** By the leading reason when a play was pressed. For managers; else null, left out by an older service. */
  outcomesByReason?: ({ code: ReasonCode; label: string } & OutcomeCounts)[] | null;
  /** For managers, and only where there are enough deals to compare fairly; else null. */
  coaching: { ownerId: string; name: string; deals: number; wentDark: number; says: string }[] | null;
  /** No open deal is the viewer's, but others' are there; left out by an older service. */
  othersHaveDeals?: boolean;
  /** For managers; else null, left out by an older service. */
  team?: TeamLens | null;
  /** While the account is read for the first time; null afterwards, left out by an older service. */
  sync?: FirstReading | null;
}

export interface OutcomeCounts {
  pressed: number;
  answered: number;
  clearNo: number;
  revived: number;
  silent: number;
  lost: number;
}

/** A share of `n` deals, 0 to 1, with its 90 % interval. */
export interface Rate {
  n: number;
  value: number;
  low: number;
  high: number;
}

/** How reps compare and where deals that went dark came from. What was counted too seldom to say is null, never a number. */
export interface TeamLens {
  /** By name; nobody is called better or worse. */
  reps: {
    ownerId: string;
    name: string;
    /** Deals that went dark, against the peers' in the same stages; only where both have enough. `apart`: the intervals do not overlap. */
    dark: { group: 'early' | 'middle' | 'late'; rep: Rate; peers: Rate; apart: boolean }[];
    /** Messages and calls of ours per answer. */
    touchesPerAnswer: { rep: number; peers: number | null } | null;
    /** Share of open deals in which nothing is agreed for the days ahead. */
    withoutStep: Rate | null;
  }[];
  bySource: DarkCause[];
  byFit: DarkCause[];
}

export interface DarkCause {
  label: string;
  /** Share of these deals that went dark. */
  dark: Rate | null;
  won: number;
  lost: number;
}

export interface OverviewDeal {
  dealId: string;
  name: string;
  ownerName: string | null;
  stage: string;
  amount: number | null;
  currency: string | null;
  state: State;
  headline: string;
  /** Working days of silence; where it is our turn, how long they wait for us. */
  silentDays: number | null;
  reason: { code: ReasonCode; label: string; certainty: 'likely' | 'possible' } | null;
  play: { code: PlayCode; label: string } | null;
}
