/**
 * The watch: takes deals that are due, judges them, and writes judgement, history and wished-for effects in one go.
 * Nothing is written to HubSpot here. Safe to run in many processes and to be killed anywhere.
 */
import { personTouches } from '../account/person-touches.ts';
import type { Instant, TaskFact } from '../deal/facts.ts';
import type { Judgement, State } from '../judgement.ts';
import type { CardStore, ClaimedDeal, LoadedDeal, Looked, NewEffect, PortalDesk, WatchStore } from '../ports/desk.ts';
import type { HistoryData } from '../card/history.ts';
import type { Situation } from '../situation.ts';
import { look, nextLook } from './look.ts';
import { firstDay } from './first-day.ts';
import { decideTask, postponed } from './task-of.ts';
import type { TaskDecision } from './task-of.ts';
import { tell } from './told.ts';

export interface WatchNeeds {
  store: WatchStore & Pick<CardStore, 'desk'>;
  /** The service's time. */
  now: () => Instant;
  /** Told of each judgement once it is written. */
  onJudged?: (judged: {
    portalId: number;
    dealId: string;
    before: State | null;
    judgement: Judgement;
    dueAt: Instant;
  }) => void;
  /** A deal that could not be judged: a fault of ours. It is tried again in an hour, the others go on. */
  onFault: (portalId: number, dealId: string, error: unknown) => void;
}

/** Deals taken at a time. */
const BATCH = 200;
/** Deals judged before others get their turn: HTTP must not wait for a batch. */
const BREATHE_EVERY = 10;
const AFTER_FAULT_MS = 3_600_000;
/** Without it, everything still works; HubSpot's own filters and workflows know less. */
const WRITES_DEALS = 'crm.objects.deals.write';

/** Looks at one batch; says how many deals it was, 0 when none is due. */
export async function watchOnce(needs: WatchNeeds, batch = BATCH): Promise<number> {
  const now = needs.now();
  const claim = await needs.store.claimDeals(now, batch);
  if (!claim) return 0;
  const { portalId, deals } = claim;
  const desk = await needs.store.desk(portalId);
  if (!desk) return deals.length;
  const loaded = await needs.store.load(
    portalId,
    deals.map((d) => d.dealId),
    now,
  );
  const looked: Looked[] = [];
  for (const [i, deal] of deals.entries()) {
    if (i % BREATHE_EVERY === BREATHE_EVERY - 1) await new Promise((resolve) => setImmediate(resolve));
    looked.push(lookAt(needs, desk, deal, loaded.get(deal.dealId), now));
  }
  await needs.store.finishDeals(portalId, mostValuableFirst(looked, loaded), desk.settingsVersion, now);
  const before = new Map(deals.map((d) => [d.dealId, d]));
  for (const { dealId, judgement } of looked) {
    const deal = before.get(dealId);
    if (judgement && deal) needs.onJudged?.({ portalId, dealId, before: deal.state, judgement, dueAt: deal.dueAt });
  }
  return deals.length;
}

/** Places in an owner's day are given in this order. */
function mostValuableFirst(looked: readonly Looked[], loaded: ReadonlyMap<string, LoadedDeal>): Looked[] {
  const amount = ({ dealId }: Looked) => loaded.get(dealId)?.facts.deal.amount ?? 0;
  return [...looked].sort((a, b) => amount(b) - amount(a) || a.dealId.localeCompare(b.dealId));
}

function lookAt(
  needs: WatchNeeds,
  desk: PortalDesk,
  deal: ClaimedDeal,
  loaded: LoadedDeal | undefined,
  now: Instant,
): Looked {
  const { dealId, gen } = deal;
  const unchanged = { dealId, gen, judgement: null, task: deal.task, history: [], effects: [], budget: null };
  if (!loaded) return { ...unchanged, lookAt: null };
  try {
    const { situation, judgement } = look(loaded, desk.settings, now);
    return whatFollows(desk, deal, loaded, situation, judgement);
  } catch (error) {
    needs.onFault(desk.portal.portalId, dealId, error);
    return { ...unchanged, lookAt: now + AFTER_FAULT_MS };
  }
}

/** Pure: the judgement and what was known before, turned into everything that is to be written. */
export function whatFollows(
  desk: PortalDesk,
  deal: ClaimedDeal,
  loaded: LoadedDeal,
  situation: Situation,
  judgement: Judgement,
): Looked {
  const { calendar } = situation;
  const record = taskRecord(loaded, deal);
  const decision = decideTask({
    dealId: deal.dealId,
    judgement,
    before: deal.task,
    record: record.fact,
    recordGone: record.gone,
    clickedAt: deal.clickedAt,
    holdEnds: judgement.hold && calendar.onOrAfter(judgement.hold.until),
    recordDue: record.fact ? calendar.dayOf(record.fact.at) : null,
    dryRun: desk.settings.dryRun,
    installedAt: desk.installedAt,
    backlogOpen: desk.settings.backlogTap,
  });
  const again = nextLook(loaded, judgement);
  const telling = tell(judgement, situation, deal.told, {
    gen: deal.gen,
    may: !desk.settings.dryRun && desk.scopes.includes(WRITES_DEALS),
  });
  const stateRow: HistoryData[] =
    deal.state === judgement.state ? [] : [{ kind: 'state', from: deal.state, to: judgement.state }];
  const part = (d: TaskDecision, lookAt: Instant | null, did: HistoryData[] = taskRow(d.did, deal.taskRecordId)) => ({
    lookAt,
    task: d.state,
    history: [...stateRow, ...did],
    effects: [...d.effects.map((e): NewEffect => effectOf(e)), ...telling.effects],
  });
  const today = calendar.dayOf(judgement.at);
  const tomorrow = calendar.opens(calendar.workingDayAfter(today, 1));
  const waits = postponed(decision);
  const toldSo = deal.task?.stands === 'postponed';
  // Nobody's budget is used up on the first day, and the history need not say why every deal waits.
  const silent = decision.needsBudget && firstDay(desk, situation);
  return {
    dealId: deal.dealId,
    gen: deal.gen,
    judgement,
    touches: personTouches(situation),
    told: telling.told,
    ...(silent ? part(waits, earlier(again, tomorrow)) : part(decision, again)),
    budget:
      decision.needsBudget && !silent
        ? {
            owner: judgement.task?.ownerId ?? 'nobody',
            day: today,
            most: desk.settings.tasksPerRepPerDay,
            otherwise: part(waits, earlier(again, tomorrow), toldSo ? [] : taskRow('not-now', null)),
          }
        : null,
  };
}

/** A task that is only wished for has no record yet; the entry is told of it when it is made. */
function taskRow(did: TaskDecision['did'] | 'not-now', recordId: string | null): HistoryData[] {
  const about = did === 'raised' || did === 'changed' || did === 'closed' ? recordId : null;
  return did === null ? [] : [{ kind: 'task', did, recordId: about }];
}

function effectOf(effect: TaskDecision['effects'][number]): NewEffect {
  switch (effect.kind) {
    case 'task-create':
      return { key: effect.key, payload: { kind: 'task-create', task: effect.task, contactIds: [] } };
    case 'task-update':
      return { key: effect.key, payload: { kind: 'task-update', of: effect.of, change: effect.change } };
    case 'task-complete':
      return { key: effect.key, payload: { kind: 'task-complete', of: effect.of } };
  }
}

/** The open task of this deal as HubSpot holds it, by the id it was made under; `gone` when it was deleted there. */
function taskRecord(loaded: LoadedDeal, deal: ClaimedDeal): { fact: TaskFact | null; gone: boolean } {
  if (!deal.task || deal.task.ended) return { fact: null, gone: false };
  const ours = loaded.facts.activities.filter((a): a is TaskFact => a.type === 'tasks' && a.byUs);
  const { taskRecordId } = deal;
  const fact = taskRecordId === null ? null : (ours.find((t) => t.id === taskRecordId) ?? null);
  return { fact, gone: deal.taskGone };
}

function earlier(a: Instant | null, b: Instant): Instant {
  return a === null ? b : Math.min(a, b);
}
