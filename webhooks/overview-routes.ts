/** The home page: a manager's team, a rep's own deals. */
import { Router } from 'express';
import type { Request, Response } from 'express';
import type { OverviewAnswer } from '../extensions/app/packages/shared/contract.ts';
import { cardWords } from '../src/card/words.ts';
import { calendarRules, workingCalendar } from '../src/deal/calendar.ts';
import { overview } from '../src/overview/overview.ts';
import type { OpenDeal, OverviewMaterial } from '../src/overview/overview.ts';
import type { ShownOutcomes } from '../src/overview/outcomes.ts';
import { viewerOf } from '../src/overview/who-sees.ts';
import type { OverviewStore, PortalDesk, StoredDeal } from '../src/ports/desk.ts';
import type { SyncStore } from '../src/ports/records.ts';
import { firstReading } from '../src/sync/progress.ts';
import { rawBody, CARD_BODY } from './body.ts';
import { callerOf, signedCaller } from './caller.ts';
import type { Caller, SignedBy } from './caller.ts';
import type { Metrics } from './metrics.ts';
import { Refused } from './refuse.ts';
import { ownerName } from '../src/wording/names.ts';

export interface OverviewRoutes extends SignedBy {
  store: OverviewStore & Pick<SyncStore, 'progress'>;
  now: () => number;
  isAdmin: (desk: PortalDesk, caller: Caller) => Promise<boolean>;
  outcomesOf: (portalId: number, owners: readonly string[] | null) => Promise<ShownOutcomes>;
  /** Asked for managers only. */
  coachingOf: (
    portalId: number,
    owners: readonly string[] | null,
  ) => Promise<Pick<OverviewMaterial, 'coaching' | 'team'>>;
  metrics: Metrics;
}

/** What compares people is not even looked up for a rep. */
const NOTHING = { coaching: null, team: null };

export function overviewRoutes(of: OverviewRoutes): Router {
  const router = Router();
  router.get('/overview', [rawBody(CARD_BODY), signedCaller(of)], async (_request: Request, response: Response) => {
    const done = of.metrics.answered.startTimer({ route: 'overview' });
    const caller = callerOf(response);
    const desk = await of.store.desk(caller.portalId);
    if (!desk || desk.status !== 'connected') throw new Refused('not-connected', cardWords.refused.notConnected);
    const viewer = viewerOf(caller, desk.portal.owners, desk.settings, await of.isAdmin(desk, caller));
    const owners = viewer.owners === null ? null : [...viewer.owners];
    const [deals, outcomes, lens, step] = await Promise.all([
      of.store.openDeals(caller.portalId, owners),
      of.outcomesOf(caller.portalId, owners),
      viewer.role === 'manager' ? of.coachingOf(caller.portalId, owners) : NOTHING,
      desk.syncedAt === null ? of.store.progress(caller.portalId) : null,
    ]);
    const othersHaveDeals = deals.length === 0 && owners !== null && (await of.store.hasOpenDeals(caller.portalId));
    const at = of.now();
    const { role } = viewer;
    const shown = deals.map((deal) => openDeal(desk, deal, at));
    const { currency } = desk.portal;
    response.json({
      ...overview({ at, role, currency, deals: shown, outcomes, ...lens }),
      uiDomain: desk.uiDomain ?? null,
      othersHaveDeals,
      sync: firstReading(desk, step, of.wall()),
    } satisfies OverviewAnswer);
    done();
  });
  return router;
}

/** A stored judgement tells the silence of its moment; since then it went on, unless the deal is held. */
export function openDeal(desk: Pick<PortalDesk, 'portal' | 'settings'>, deal: StoredDeal, at: number): OpenDeal {
  const { portal, settings } = desk;
  const { judgement } = deal;
  const owner = portal.owners.find((o) => o.id === deal.ownerId);
  const pipeline = portal.pipelines.find((p) => p.id === deal.pipelineId);
  const calendar = workingCalendar(calendarRules(portal, settings, null));
  const since = judgement.state === 'held' ? 0 : calendar.between(judgement.at, at);
  return {
    dealId: deal.dealId,
    name: deal.name,
    ownerId: deal.ownerId,
    ownerName: ownerName(owner),
    stage: pipeline?.stages.find((s) => s.id === deal.stageId)?.label ?? deal.stageId,
    amount: deal.amount,
    currency: deal.currency,
    judgement,
    silentDays: judgement.silence
      ? judgement.silence.workingDays + since
      : judgement.oursSince
        ? calendar.between(judgement.oursSince, at)
        : null,
  };
}
