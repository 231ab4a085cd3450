/** Where a deal stands: timeline, next steps, turn, silence, hold and state, before anybody asks why. */
import { calendarRules, workingCalendar } from './deal/calendar.ts';
import { countryCode } from './deal/countries.ts';
import type { DealFacts, Instant } from './deal/facts.ts';
import { regionOf, type Place } from './deal/holidays.ts';
import { timelineOf } from './deal/timeline.ts';
import { collectSteps } from './next-steps/collect.ts';
import { currentStep, overdueOurs } from './next-steps/current.ts';
import { settleSteps } from './next-steps/settle.ts';
import type { Settings } from './settings/declared.ts';
import { thresholdsFor } from './settings/thresholds.ts';
import { conversationOf, type Conversation } from './silence/conversation.ts';
import { holdAt, holdsOf, type Held } from './silence/hold.ts';
import { silenceOf } from './silence/silence.ts';
import { stateOf } from './silence/state.ts';
import { turnOf, type Turn } from './silence/turn.ts';
import type { AccountKnowledge, Situation } from './situation.ts';

export interface Situated {
  situation: Situation;
  conversation: Conversation;
  turn: Turn;
  held: Held | null;
}

/** Everything but the reasons, from facts, settings and a moment. Pure. */
export function situate(
  facts: DealFacts,
  settings: Settings,
  at: Instant,
  account: AccountKnowledge | null = null,
): Situated {
  const timeline = timelineOf(facts, at);
  const { deal, portal } = timeline.facts;
  const calendar = workingCalendar(calendarRules(portal, settings, placeOf(timeline.facts)));
  const thresholds = thresholdsFor(settings, deal);
  const conversation = conversationOf(timeline.touches);
  const steps = settleSteps(collectSteps(timeline, calendar, settings), timeline, calendar, thresholds.graceDays);
  const step = currentStep(steps, conversation, at, calendar, thresholds.quietAfter);
  const turn = turnOf(conversation, steps, step, at, calendar, thresholds.quietAfter);
  const holds = holdsOf(timeline, calendar, settings.awayDays);
  const held = overdueOurs(steps) ? null : holdAt(holds, at);
  const silence = silenceOf(conversation, turn, step, holds, at, calendar, thresholds);
  const state = stateOf({
    deal,
    portal,
    settings,
    thresholds,
    calendar,
    at,
    hold: held?.hold ?? null,
    turn,
    silence,
    step,
    lastTheirs: conversation.lastTheirs,
    lastWord: conversation.lastWord,
  });
  return {
    situation: {
      at,
      facts: timeline.facts,
      timeline,
      touches: timeline.touches,
      meetings: timeline.meetings,
      calendar,
      settings,
      thresholds,
      state,
      turn: turn.turn,
      silence,
      hold: held?.hold ?? null,
      nextStep: step,
      steps,
      openAsk: conversation.openAsk,
      lastTheirs: conversation.lastTheirs,
      oursSince: conversation.oursSince,
      account,
    },
    conversation,
    turn,
    held,
  };
}

/** Where the buyer works: what most of the deal's contacts say, else their company. */
function placeOf(facts: DealFacts): Place | null {
  const counts = new Map<string, { place: Place; n: number }>();
  const count = (name: string | null, state: string | null): void => {
    const country = countryCode(name);
    if (!country) return;
    const region = regionOf(country, state);
    const at = `${country}.${region ?? ''}`;
    const known = counts.get(at);
    if (known) known.n += 1;
    else counts.set(at, { place: { country, region }, n: 1 });
  };
  for (const contact of facts.contacts) count(contact.country, contact.state);
  if (counts.size === 0) for (const company of facts.companies) count(company.country, null);
  return (
    [...counts.values()].reduce<{ place: Place; n: number } | null>((a, b) => (a && a.n >= b.n ? a : b), null)?.place ??
    null
  );
}
