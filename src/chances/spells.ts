/**
 * Every stretch of a deal's past in which the move was the buyer's. Whose move it was and since when is decided by the
 * same function that judges the deal today: just before each word of theirs, and just before the deal closed, it is
 * asked how long they had been silent.
 *
 * Linear in the touches: for each question only the latest records are looked at. What lies more than RECENT records
 * back (a promise of sixty mails ago that is still open) no longer counts; nothing else is lost by it.
 */
import type { ActivityFact, DealFacts, Instant } from '../deal/facts.ts';
import { timelineOf } from '../deal/timeline.ts';
import { placeOfFirst } from '../deal/ordered.ts';
import type { Settings } from '../settings/declared.ts';
import { situate } from '../situate.ts';
import { closedBy, placeAt } from './deal-at.ts';
import type { Spell } from './spell.ts';

const RECENT = 60;
/** Meetings stand under the day they are for; so many of what lies ahead are looked at. */
const AHEAD = 12;

/** A spell as it stood at the moment of looking: one that still goes on is marked, so that it can be counted on later. */
export interface ObservedSpell extends Spell {
  open: boolean;
}

/** Oldest first. Only what was known at `at` is used. */
export function spellsOf(facts: DealFacts, settings: Settings, at: Instant): ObservedSpell[] {
  const timeline = timelineOf(facts, at);
  const { deal, portal } = timeline.facts;
  const closed = closedBy(deal, portal, at);
  const end = closed?.at ?? at;
  const activities = [...timeline.facts.activities].sort((a, b) => a.at - b.at);
  const spells: ObservedSpell[] = [];

  const observe = (moment: Instant, answered: boolean, open: boolean): void => {
    const window = { ...timeline.facts, activities: around(activities, moment) };
    const { state, silence } = situate(window, settings, moment).situation;
    if (!silence || silence.since > moment || state === 'closed' || state === 'nurture') return;
    const before = spells.at(-1);
    if (before && before.startedAt === silence.since) return;
    spells.push({
      dealId: deal.id,
      ...placeAt(deal, silence.since),
      startedAt: silence.since,
      endedAt: moment,
      duration: silence.workingDays,
      answered,
      open,
    });
  };

  let last: Instant = -Infinity;
  for (const touch of timeline.touches) {
    if (touch.direction === 'ours' || !touch.human || touch.channel === 'page' || touch.at > end) continue;
    // Two words of theirs in the same moment are one answer.
    if (touch.at > last) observe(touch.at - 1, true, false);
    last = touch.at;
  }
  if (closed) observe(closed.at - 1, false, false);
  else observe(at, false, true);
  return spells;
}

/** The latest records before a moment, and what is next in the calendar. */
function around(activities: readonly ActivityFact[], at: Instant): ActivityFact[] {
  const next = placeOfFirst(activities, (a) => a.at > at);
  return activities.slice(Math.max(0, next - RECENT), next + AHEAD);
}
