/**
 * What HubSpot is told of a judgement, so that admins can filter, report and start workflows on it: the state, the likely
 * reason and since when. Only what every rep may read goes there; a step we found ourselves does not, for the fields of
 * a step mean "recorded on the card" and are read back as agreed.
 */
import type { Day } from '../deal/facts.ts';
import type { Judgement, ReasonCode, State } from '../judgement.ts';
import type { NewEffect } from '../ports/desk.ts';
import { FIELDS } from '../act/effects.ts';
import { reasonsForRep } from '../reasons/for-rep.ts';
import type { Situation } from '../situation.ts';

export interface Told {
  state: State;
  /** Empty when nothing has to be explained. */
  reason: ReasonCode | '';
  since: Day;
}

export interface Telling {
  told: Told | null;
  effects: NewEffect[];
}

/** `gen` is this look's own number, so that every change has a key of its own. Nothing is written twice for one judgement. */
export function tell(
  judgement: Judgement,
  situation: Situation,
  before: Told | null,
  { gen, may }: { gen: number; may: boolean },
): Telling {
  const nothing = { told: before, effects: [] };
  const { deal } = situation.facts;
  const { state } = judgement;
  const byHand = deal.ours.state === 'nurture';
  // Parked in a stage: the value `nurture` would say that somebody handed it over, and outlast the stage.
  if (!may || (state === 'nurture' && !byHand)) return nothing;
  // A deal that was closed before we knew it is no news.
  if (state === 'closed' && before === null && deal.ours.state === null) return nothing;
  const told: Told = {
    state,
    reason: reasonsForRep(judgement.reasons)[0]?.code ?? '',
    since: sinceOf(judgement, situation, before),
  };
  if (before && before.state === told.state && before.reason === told.reason && before.since === told.since)
    return nothing;
  const values = {
    // A hand-over is dated by the history of its field; it stands there already.
    ...(state === 'nurture' ? {} : { ghostlight_state: told.state }),
    ghostlight_reason: told.reason,
    ghostlight_since: told.since,
  };
  return {
    told,
    effects: [
      { key: `${FIELDS}${judgement.dealId}:${gen}`, payload: { kind: 'deal-properties', values }, behind: true },
    ],
  };
}

/** The day the state began: of a silence by its own length, of another by when it was first seen. */
function sinceOf(judgement: Judgement, situation: Situation, before: Told | null): Day {
  const { calendar, thresholds, lastTheirs } = situation;
  const { state, silence, episode, nextStep, at } = judgement;
  if (state === 'missed' && episode) return calendar.dayOf(episode.since);
  if ((state === 'dark' || state === 'quiet') && silence) {
    const held = Math.max(0, calendar.between(silence.since, at) - silence.workingDays);
    const after = state === 'dark' ? thresholds.darkAfter : thresholds.quietAfter;
    // Sums of fractions come out a hair long: a day must not turn on it.
    return calendar.dayOf(calendar.after(silence.since, after + Math.round(held * 1e4) / 1e4));
  }
  if (before?.state === state) return before.since;
  if (before !== null) return calendar.dayOf(at);
  const first =
    state === 'engaged' || state === 'our-turn'
      ? lastTheirs?.at
      : state === 'waiting'
        ? (silence?.since ?? nextStep?.agreedAt)
        : undefined;
  return calendar.dayOf(first ?? at);
}
