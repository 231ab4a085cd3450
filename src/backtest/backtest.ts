/**
 * What would have been flagged when, and how it ended: the account replayed day by day under given settings, with
 * nothing from the future. How a flag ended, on the contrary, is told from everything known today.
 */
import { chanceBook, type ChanceBook } from '../chances/book.ts';
import { answerCurve, type CurvePoint } from '../chances/chance.ts';
import { spellsOf } from '../chances/spells.ts';
import type { DealFacts, Instant } from '../deal/facts.ts';
import { timelineOf } from '../deal/timeline.ts';
import { quantile } from '../deal/ordered.ts';
import type { Settings } from '../settings/declared.ts';
import { situate } from '../situate.ts';
import { sayProposal } from '../wording/chances.ts';
import { proposalsByStage } from '../chances/by-stage.ts';
import { endingOf, type Ended } from './endings.ts';
import { flagsOf, type Flag } from './flags.ts';
import { accountCalendar, daysIn, looksIn, type Range } from './looks.ts';
import { replay, type Run } from './replay.ts';
import { stalledFlags } from './stalled-rule.ts';
import { tasksOf, type Asking } from './tasks.ts';

/** Days at which the curve is told. */
const CURVE_DAYS = Array.from({ length: 30 }, (_, i) => i + 1);

export interface Counts {
  flagged: number;
  lostOrSilent: number;
  cameBackAfterUs: number;
  cameBackAlone: number;
  /** Those of `cameBackAlone` that did so within three working days: waiting would have done. */
  falseAlarms: number;
}

export interface StageReport extends Counts {
  pipelineId: string;
  stageId: string;
  stage: string;
  medianLeadDays: number | null;
}

export interface ProposalReport {
  pipelineId: string;
  stageId: string;
  stage: string;
  now: { quietAfter: number; darkAfter: number };
  quietAfter: number;
  darkAfter: number;
  because: string;
}

export interface BacktestReport extends Counts {
  from: string;
  to: string;
  days: number;
  /** Deals that were open at some time in the range. */
  deals: number;
  flaggedDeals: number;
  /** Of the flags, how many stood so already on the first day. */
  fromTheStart: number;
  /** Of `lostOrSilent`, deals that are still open and silent. */
  stillSilent: number;
  tasksCreated: number;
  /** Working days from the flag until the deal was lost. */
  medianLeadDays: number | null;
  stalledRule: { flagged: number; falseAlarms: number };
  byStage: StageReport[];
  curve: CurvePoint[];
  proposals: ProposalReport[];
  flags: FlagReport[];
}

export interface FlagReport {
  dealId: string;
  at: string;
  state: 'missed' | 'dark';
  stageId: string;
  ownerId: string | null;
  ended: Ended['ending'];
  falseAlarm: boolean;
  endedAt: string | null;
}

/** One flag with its ending. */
interface Told {
  flag: Flag;
  ended: Ended;
}

/**
 * Replays all deals of one account. `knownUntil` is the moment up to which endings are known, at least `range.to`.
 * An account without deals gives zeros.
 */
export function backtest(
  deals: readonly DealFacts[],
  settings: Settings,
  range: Range,
  knownUntil: Instant = range.to,
): BacktestReport {
  const portal = deals[0]?.portal;
  const calendar = accountCalendar(portal ?? NOBODY, settings);
  const looks = looksIn(range, calendar);
  const replayed = deals.map((facts) => ({ facts, runs: replay(facts, settings, looks) }));
  const told = replayed.flatMap(({ facts, runs }) => tellFlags(facts, runs, looks, calendar, knownUntil));
  const book = chanceBook(deals.flatMap((facts) => spellsOf(facts, settings, range.to)));
  const asking = replayed.flatMap(({ facts, runs }) => askingOf(facts, runs, looks, settings));
  const leads = told.flatMap(({ ended }) => (ended.leadDays === null ? [] : [ended.leadDays]));
  return {
    from: new Date(range.from).toISOString(),
    to: new Date(range.to).toISOString(),
    days: daysIn(range, calendar),
    deals: replayed.filter(({ runs }) => runs.some((run) => run.state !== 'closed')).length,
    ...count(told),
    flaggedDeals: new Set(told.map(({ flag }) => flag.dealId)).size,
    fromTheStart: told.filter(({ flag }) => flag.fromTheStart).length,
    stillSilent: told.filter(({ ended }) => ended.ending === 'lost-or-silent' && !ended.lost).length,
    tasksCreated: tasksOf(asking, deals, settings, looks).length,
    medianLeadDays: median(leads),
    stalledRule: stalledReport(deals, settings, looks, calendar, knownUntil),
    byStage: byStage(deals, told),
    curve: answerCurve(book, null, CURVE_DAYS).map(rounded),
    proposals: portal ? proposalsOf(book, portal.pipelines, settings) : [],
    flags: told.map(({ flag, ended }) => ({
      dealId: flag.dealId,
      at: new Date(flag.at).toISOString(),
      state: flag.state,
      stageId: flag.stageId,
      ownerId: flag.ownerId,
      ended: ended.ending,
      falseAlarm: ended.falseAlarm,
      endedAt: ended.at === null ? null : new Date(ended.at).toISOString(),
    })),
  };
}

const NOBODY = { portalId: 0, timeZone: 'UTC', currency: null, country: null, owners: [], pipelines: [] };

function tellFlags(
  facts: DealFacts,
  runs: readonly Run[],
  looks: readonly Instant[],
  calendar: ReturnType<typeof accountCalendar>,
  knownUntil: Instant,
): Told[] {
  const flags = flagsOf(facts, runs, looks);
  if (flags.length === 0) return [];
  const timeline = timelineOf(facts, knownUntil);
  return flags.map((flag) => ({ flag, ended: endingOf(flag.at, timeline, calendar) }));
}

function count(told: readonly Told[]): Counts {
  const ended = (ending: Ended['ending']): number => told.filter((t) => t.ended.ending === ending).length;
  return {
    flagged: told.length,
    lostOrSilent: ended('lost-or-silent'),
    cameBackAfterUs: ended('came-back-after-us'),
    cameBackAlone: ended('came-back-alone'),
    falseAlarms: told.filter((t) => t.ended.falseAlarm).length,
  };
}

/** Spells of missed and dark ask for a task; turns of ours only where the admin wants one. */
function askingOf(facts: DealFacts, runs: readonly Run[], looks: readonly Instant[], settings: Settings): Asking[] {
  const spells = flagsOf(facts, runs, looks).map(({ spans }) => ({ facts, spans }));
  if (!settings.taskWhenOurTurn) return spells;
  const turns = runs
    .filter((run) => run.state === 'our-turn')
    .map((run): Asking => ({ facts, spans: [[run.from, run.to]] }));
  return [...spells, ...turns];
}

/** A stalled flag is a false alarm when the buyer was not silent at all, or came back alone within three working days. */
function stalledReport(
  deals: readonly DealFacts[],
  settings: Settings,
  looks: readonly Instant[],
  calendar: ReturnType<typeof accountCalendar>,
  knownUntil: Instant,
): BacktestReport['stalledRule'] {
  const byId = new Map(deals.map((facts) => [facts.deal.id, facts]));
  const flags = stalledFlags(deals, looks);
  const falseAlarms = flags.filter(({ dealId, at }) => {
    const facts = byId.get(dealId) as DealFacts;
    const { state } = situate(facts, settings, at).situation;
    if (state === 'engaged' || state === 'waiting' || state === 'our-turn') return true;
    return endingOf(at, timelineOf(facts, knownUntil), calendar).falseAlarm;
  });
  return { flagged: flags.length, falseAlarms: falseAlarms.length };
}

function byStage(deals: readonly DealFacts[], told: readonly Told[]): StageReport[] {
  const stages = new Map<string, Told[]>();
  for (const one of told) {
    const key = JSON.stringify([one.flag.pipelineId, one.flag.stageId]);
    stages.set(key, [...(stages.get(key) ?? []), one]);
  }
  const order = (deals[0]?.portal.pipelines ?? []).flatMap((p) =>
    p.stages.map((s) => ({ pipelineId: p.id, stageId: s.id, label: s.label })),
  );
  const place = (pipelineId: string, stageId: string): number =>
    order.findIndex((s) => s.pipelineId === pipelineId && s.stageId === stageId);
  return [...stages.values()]
    .map((list) => {
      const { pipelineId, stageId } = (list[0] as Told).flag;
      return {
        pipelineId,
        stageId,
        stage: order[place(pipelineId, stageId)]?.label ?? stageId,
        ...count(list),
        medianLeadDays: median(list.flatMap(({ ended }) => ended.leadDays ?? [])),
      };
    })
    .sort((a, b) => place(a.pipelineId, a.stageId) - place(b.pipelineId, b.stageId));
}

/** As the report tells them; stages of which too little was seen are left out. */
function proposalsOf(
  book: ChanceBook,
  pipelines: DealFacts['portal']['pipelines'],
  settings: Settings,
): ProposalReport[] {
  return proposalsByStage(book, pipelines, settings).flatMap(
    ({ pipelineId, stageId, pipeline, stage, now, proposal }) =>
      proposal === null
        ? []
        : [
            {
              pipelineId,
              stageId,
              stage,
              now,
              quietAfter: proposal.quietAfter,
              darkAfter: proposal.darkAfter,
              because: sayProposal(proposal, { stage, pipeline }),
            },
          ],
  );
}

function median(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null;
  const sorted = [...numbers].sort((a, b) => a - b);
  return Math.round(quantile(sorted, 0.5) * 10) / 10;
}

function rounded(point: CurvePoint): CurvePoint {
  const round = (x: number): number => Math.round(x * 1000) / 1000;
  return { ...point, answered: round(point.answered), low: round(point.low), high: round(point.high) };
}
