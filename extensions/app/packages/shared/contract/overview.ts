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
  outcomes: {
    play: PlayCode;
    label: string;
    pressed: number;
    answered: number;
    clearNo: number;
    revived: number;
    silent: number;
    lost: number;
  }[];
  /** For managers, and only where there are enough deals to compare fairly; else null. */
  coaching: { ownerId: string; name: string; deals: number; wentDark: number; says: string }[] | null;
  /** No open deal is the viewer's, but others' are there; left out by an older service. */
  othersHaveDeals?: boolean;
  /** While the account is read for the first time; null afterwards, left out by an older service. */
  sync?: FirstReading | null;
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
