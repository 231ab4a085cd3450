/**
 * A deal's facts as anybody could have known them at a moment: nothing recorded later, and where HubSpot keeps a
 * property's history, the value of that moment. A judgement of the past must not know the future.
 */
import type { ContactFact, DealFact, DealFacts, Instant } from './facts.ts';
import { stepOwner } from './from-hubspot/deal.ts';

/** The same object when everything in it was known already, which is the usual case for a judgement of today. */
export function factsAsOf(facts: DealFacts, at: Instant): DealFacts {
  const known = (f: { createdAt: Instant | null }): boolean => f.createdAt === null || f.createdAt <= at;
  const activities = inOrder(
    facts.activities.every((a) => activityKnown(a, at))
      ? facts.activities
      : facts.activities.filter((a) => activityKnown(a, at)),
  );
  return {
    portal: facts.portal,
    deal: dealAsOf(facts.deal, at),
    contacts: facts.contacts.filter(known).map((c) => contactAsOf(c, at)),
    companies: facts.companies.filter(known),
    activities,
  };
}

/** Oldest first; what happened at the same moment by type and id, so that no order of arrival can be told afterwards. */
function inOrder(activities: DealFacts['activities']): DealFacts['activities'] {
  return activities.every((a, i) => i === 0 || compare(activities[i - 1] as typeof a, a) <= 0)
    ? activities
    : [...activities].sort(compare);
}

function compare(a: DealFacts['activities'][number], b: DealFacts['activities'][number]): number {
  return a.at - b.at || (a.type < b.type ? -1 : a.type > b.type ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Meetings and tasks lie ahead of themselves: they are known from the moment they are put down. */
function activityKnown(activity: DealFacts['activities'][number], at: Instant): boolean {
  if (activity.createdAt !== null && activity.createdAt > at) return false;
  return activity.type === 'meetings' || activity.type === 'tasks' || activity.at <= at;
}

function dealAsOf(deal: DealFact, at: Instant): DealFact {
  const changedLater = Object.values(deal.history).some((h) => (h.at(-1)?.at ?? 0) > at);
  // Emptied later, the field holds nothing by now that could say so; its history does.
  const fieldLater = (deal.nextStep?.at ?? 0) > at || (deal.history['hs_next_step']?.at(-1)?.at ?? 0) > at;
  if (!changedLater) return fieldLater ? { ...deal, nextStep: fieldAt(deal, at) } : deal;
  const valueOf = (name: string, now: string | null): string | null => {
    const history = deal.history[name];
    if (!history || history.length === 0) return now;
    const last = history.findLast((c) => c.at <= at);
    // A deal that existed had a stage: what HubSpot first wrote down stands for the time before.
    return last ? last.value : name === 'dealstage' || name === 'pipeline' ? (history[0]?.value ?? now) : null;
  };
  const amount = valueOf('amount', deal.amount === null ? null : String(deal.amount));
  const closeDate = valueOf('closedate', null);
  const properties: Record<string, string | null> = { ...deal.properties };
  for (const name of Object.keys(deal.history))
    if (name in properties) properties[name] = valueOf(name, properties[name] ?? null);
  const history = Object.fromEntries(
    Object.entries(deal.history).map(([name, changes]) => [name, changes.filter((c) => c.at <= at)]),
  );
  return {
    ...deal,
    pipelineId: valueOf('pipeline', deal.pipelineId) ?? deal.pipelineId,
    stageId: valueOf('dealstage', deal.stageId) ?? deal.stageId,
    ownerId: valueOf('hubspot_owner_id', deal.ownerId),
    amount: amount === null || !Number.isFinite(Number(amount)) ? null : Number(amount),
    closeDate: deal.history['closedate'] ? (closeDate === null ? null : validDate(closeDate)) : deal.closeDate,
    nextStep: fieldLater ? fieldAt(deal, at) : deal.nextStep,
    ours: {
      state: valueOf('ghostlight_state', deal.ours.state),
      holdUntil: valueOf('ghostlight_hold_until', deal.ours.holdUntil)?.slice(0, 10) ?? null,
      nextStep: valueOf('ghostlight_next_step', deal.ours.nextStep),
      nextStepDue: valueOf('ghostlight_next_step_due', deal.ours.nextStepDue)?.slice(0, 10) ?? null,
      nextStepOwner: stepOwner(valueOf('ghostlight_next_step_owner', deal.ours.nextStepOwner)),
    },
    properties,
    history,
  };
}

/** What stood in the Next step field at a moment: emptied in between counts as nothing. */
function fieldAt(deal: DealFact, at: Instant): DealFact['nextStep'] {
  const change = deal.history['hs_next_step']?.findLast((c) => c.at <= at);
  if (!change || change.value === null) return null;
  return deal.nextStepBefore?.findLast((f) => f.at === change.at) ?? null;
}

function validDate(value: string): Instant | null {
  const at = /^\d{11,}$/.test(value) ? Number(value) : Date.parse(value);
  return Number.isFinite(at) ? at : null;
}

/** Contacts have no history here; dated marks on them from later are not known yet. */
function contactAsOf<C extends ContactFact>(contact: C, at: Instant): C {
  const past = (moment: Instant | null): Instant | null => (moment !== null && moment > at ? null : moment);
  const { lastVisitAt, lastOpenedAt, lastClickedAt, jobChangeAt } = contact;
  if ([lastVisitAt, lastOpenedAt, lastClickedAt, jobChangeAt].every((m) => m === null || m <= at)) return contact;
  return {
    ...contact,
    lastVisitAt: past(lastVisitAt),
    lastOpenedAt: past(lastOpenedAt),
    lastClickedAt: past(lastClickedAt),
    jobChangeAt: past(jobChangeAt),
  };
}
