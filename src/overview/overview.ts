/**
 * The overview: a manager sees their team, a rep only their own deals, in the order of what to do today.
 * A pure function of what is stored of the open deals; comparisons of people are given to managers only.
 */
import type { OverviewAnswer, OverviewDeal, TeamLens } from '../../extensions/app/packages/shared/contract.ts';
import type { Instant } from '../deal/facts.ts';
import type { Judgement, RankedReason, ReasonCode, State } from '../judgement.ts';
import { choosableForRep } from './for-rep.ts';
import type { ShownOutcomes } from './outcomes.ts';
import { PLAY_WORDS } from '../wording/plays.ts';
import { REASON_WORDS } from '../wording/reasons.ts';
import { headline } from '../wording/states.ts';
import { rootCausesOf } from './root-causes.ts';

export interface OpenDeal {
  dealId: string;
  name: string;
  ownerId: string | null;
  ownerName: string | null;
  stage: string;
  amount: number | null;
  currency: string | null;
  judgement: Judgement;
  /**
   * Working days of silence now; the judgement's own are of the moment it was made. Where it is our turn, how long they
   * wait for us; null where that is not known, or nobody waits.
   */
  silentDays: number | null;
}

export interface OverviewMaterial {
  at: Instant;
  role: 'rep' | 'manager';
  currency: string | null;
  deals: readonly OpenDeal[];
  outcomes: ShownOutcomes;
  coaching: OverviewAnswer['coaching'];
  team: TeamLens | null;
}

const MOST = 500;

/** What to do today first; within a state the most valuable. */
const ORDER: Record<State, number> = {
  'our-turn': 0,
  dark: 1,
  missed: 2,
  quiet: 3,
  held: 4,
  waiting: 5,
  engaged: 6,
  nurture: 7,
  closed: 8,
};
const AT_RISK: ReadonlySet<State> = new Set<State>(['missed', 'dark']);
const UNWELL: ReadonlySet<State> = new Set<State>(['missed', 'dark', 'quiet']);

export function overview(of: OverviewMaterial): OverviewAnswer {
  const deals = of.deals.filter((d) => d.judgement.state !== 'closed');
  const count = (state: State) => deals.filter((d) => d.judgement.state === state).length;
  const sorted = [...deals].sort(
    (a, b) =>
      ORDER[a.judgement.state] - ORDER[b.judgement.state] ||
      (b.amount ?? 0) - (a.amount ?? 0) ||
      a.dealId.localeCompare(b.dealId),
  );
  const unwell = deals.filter((d) => UNWELL.has(d.judgement.state));
  return {
    ok: true,
    at: new Date(of.at).toISOString(),
    role: of.role,
    currency: of.currency,
    totals: {
      open: deals.length,
      quiet: count('quiet'),
      missed: count('missed'),
      dark: count('dark'),
      ourTurn: count('our-turn'),
      held: count('held'),
      valueAtRisk: sum(deals.filter((d) => AT_RISK.has(d.judgement.state))),
    },
    deals: sorted.slice(0, MOST).map((d) => row(d, of.role)),
    more: Math.max(0, sorted.length - MOST),
    reasons: reasonsOf(unwell, of.role),
    rootCauses: rootCausesOf(unwell),
    outcomes: of.outcomes.byPlay,
    outcomesByReason: of.role === 'manager' ? of.outcomes.byReason : null,
    coaching: of.role === 'manager' ? of.coaching : null,
    team: of.role === 'manager' ? of.team : null,
  };
}

function row(deal: OpenDeal, role: 'rep' | 'manager'): OverviewDeal {
  const { reasons, play } = role === 'manager' ? deal.judgement : choosableForRep(deal.judgement);
  const lead = UNWELL.has(deal.judgement.state) || deal.judgement.state === 'our-turn' ? reasons[0] : undefined;
  const { silence } = deal.judgement;
  const standing = {
    ...deal.judgement,
    silence: silence && deal.silentDays !== null ? { ...silence, workingDays: deal.silentDays } : silence,
  };
  return {
    dealId: deal.dealId,
    name: deal.name,
    ownerName: deal.ownerName,
    stage: deal.stage,
    amount: deal.amount,
    currency: deal.currency,
    state: deal.judgement.state,
    headline: headline(standing),
    silentDays: deal.silentDays === null ? null : Math.round(deal.silentDays * 10) / 10,
    reason: lead ? { code: lead.code, label: REASON_WORDS[lead.code].title, certainty: lead.certainty } : null,
    play: play ? { code: play.code, label: PLAY_WORDS[play.code].label } : null,
  };
}

function reasonsOf(deals: readonly OpenDeal[], role: 'rep' | 'manager'): OverviewAnswer['reasons'] {
  const found = new Map<ReasonCode, { deals: number; amount: number }>();
  for (const deal of deals) {
    const reasons: readonly RankedReason[] =
      role === 'manager' ? deal.judgement.reasons : choosableForRep(deal.judgement).reasons;
    const lead = reasons[0];
    if (!lead) continue;
    const so = found.get(lead.code) ?? { deals: 0, amount: 0 };
    found.set(lead.code, { deals: so.deals + 1, amount: so.amount + (deal.amount ?? 0) });
  }
  return [...found]
    .map(([code, { deals: n, amount }]) => ({ code, label: REASON_WORDS[code].title, deals: n, amount }))
    .sort((a, b) => b.deals - a.deals || b.amount - a.amount);
}

function sum(deals: readonly OpenDeal[]): number {
  return deals.reduce((total, d) => total + (d.amount ?? 0), 0);
}
