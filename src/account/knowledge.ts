/** What the account teaches about one deal, as the judgement takes it. */
import { calendarRules, workingCalendar } from '../deal/calendar.ts';
import type { DealFacts, Instant } from '../deal/facts.ts';
import { placeAt, ownerAt } from '../chances/deal-at.ts';
import { stageGroup, type StageGroup } from '../reasons/stage-group.ts';
import type { Settings } from '../settings/declared.ts';
import type { AccountKnowledge } from '../situation.ts';
import { darkRates } from './dark-rates.ts';
import { lessonOf } from './lesson.ts';
import { touchesToPerson, type TouchesToPerson } from './person-touches.ts';
import { usualReview } from './reviews.ts';
import { teach, type DealTeaching, type PortalTeaching } from './teach.ts';

/** The account's habit with offers of a stage is told from so many answers on. */
const REVIEWS_OF_ACCOUNT = 5;

/** Where a deal stands and whose it is. */
export interface Standing {
  pipelineId: string;
  stageId: string;
  group: StageGroup;
  ownerId: string | null;
}

export function standingOf(facts: DealFacts, at: Instant): Standing {
  const place = placeAt(facts.deal, at);
  return {
    ...place,
    group: stageGroup({ ...facts, deal: { ...facts.deal, ...place } }),
    ownerId: ownerAt(facts.deal, at),
  };
}

/**
 * Puts stored teaching together for one deal. `touches` may hold this deal's people only; leave it out where the deal's
 * own touches are all there is. `learned` comes from `learnFrom` (corrections).
 */
export function knowledgeFor(
  portal: PortalTeaching,
  deal: DealTeaching | null,
  standing: Standing,
  more: { touches?: TouchesToPerson; learned?: AccountKnowledge['learned'] } = {},
): AccountKnowledge {
  const knowledge: AccountKnowledge = { wins: readyWins(portal) };
  if (standing.ownerId !== null)
    knowledge.repDarkRate = darkRates(portal.dark, standing.ownerId, standing.group, deal?.dark ?? []);
  if (deal?.review) knowledge.usualReview = { ...deal.review, whose: 'buyer' };
  else {
    const stage = portal.reviews.find((r) => r.pipelineId === standing.pipelineId && r.stageId === standing.stageId);
    const usual = stage && usualReview(stage.table, REVIEWS_OF_ACCOUNT);
    if (usual) knowledge.usualReview = { ...usual, whose: 'account' };
  }
  if (more.touches) knowledge.touchesToPerson = more.touches;
  if (more.learned) knowledge.learned = more.learned;
  return knowledge;
}

const wins = new WeakMap<PortalTeaching, NonNullable<AccountKnowledge['wins']>>();

function readyWins(portal: PortalTeaching): NonNullable<AccountKnowledge['wins']> {
  let ready = wins.get(portal);
  if (!ready) {
    const { n, byIndustry, bySource, employees } = portal.wins;
    ready = {
      n,
      byIndustry: new Map(Object.entries(byIndustry)),
      bySource: new Map(Object.entries(bySource)),
      employees,
    };
    wins.set(portal, ready);
  }
  return ready;
}

/**
 * What an account's deals teach as of a moment, from the past only. The shared work is done once; linear in all
 * touches. Ask it with a deal's id; an id it has not seen gets what holds for everybody.
 */
export function accountKnowledge(
  deals: readonly DealFacts[],
  settings: Settings,
  at: Instant,
  learned?: AccountKnowledge['learned'],
): (dealId: string) => AccountKnowledge {
  const known = deals.filter(({ deal }) => deal.createdAt === null || deal.createdAt <= at);
  const lessons = known.map((facts) => lessonOf(facts, settings, at));
  const { portal, deals: teachings } = teach(lessons, at, workingDaysOf(deals, settings));
  const touches = touchesToPerson(lessons, at);
  const byId = new Map(known.map((facts) => [facts.deal.id, facts]));
  return (dealId) => {
    const facts = byId.get(dealId);
    const standing = facts
      ? standingOf(facts, at)
      : { pipelineId: '', stageId: '', group: 'middle' as const, ownerId: null };
    return knowledgeFor(portal, teachings.get(dealId) ?? null, standing, { touches, learned });
  };
}

/** The account's own calendar, without any buyer's holidays. */
export function workingDaysOf(deals: readonly DealFacts[], settings: Settings): (from: Instant, to: Instant) => number {
  const portal = deals[0]?.portal;
  if (!portal) return () => 0;
  const calendar = workingCalendar(calendarRules(portal, settings, null));
  return (from, to) => calendar.between(from, to);
}
