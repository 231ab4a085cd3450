/** The judgement in the card's words. Codes, numbers and records stay beside every sentence. */
import type { ShownJudgement, ShownReason, ShownStep } from '../../extensions/app/packages/shared/contract.ts';
import type { Day, Instant } from '../deal/facts.ts';
import type { Touch } from '../deal/touch.ts';
import type { Judgement, NextStep, RankedReason, TaskWanted } from '../judgement.ts';
import { asTold } from '../next-steps/as-told.ts';
import { isPassed } from '../next-steps/current.ts';
import { rhythmOf } from '../signals/inputs/rhythm.ts';
import type { Situation } from '../situation.ts';
import { REASON_WORDS, sayClose } from '../wording/reasons.ts';
import { headline, HOLD_WORDS } from '../wording/states.ts';
import { nameBehind, ownerNamed } from './people.ts';
import { cardWords } from './words.ts';

export const iso = (at: Instant): string => new Date(at).toISOString();

/** The episode's task as it was written to HubSpot; without its words before anybody looked; null where there is none to be. */
export type ShownTask =
  { recordId: string | null; subject: string; due: Day; priority: TaskWanted['priority'] } | { recordId: null } | null;

/** `reasons` are those this viewer may see. */
export function shownJudgement(
  judgement: Judgement,
  situation: Situation,
  reasons: readonly RankedReason[],
  task: ShownTask,
): ShownJudgement {
  const { silence, hold, play } = judgement;
  const about = detailOf(situation);
  return {
    at: iso(judgement.at),
    dealId: judgement.dealId,
    state: judgement.state,
    turn: judgement.turn,
    headline: headlineOf(judgement, situation),
    detail: about?.says ?? null,
    detailSource: about?.source ?? null,
    silence: silence && {
      since: iso(silence.since),
      workingDays: Math.round(silence.workingDays * 10) / 10,
      quietAfter: silence.quietAfter,
      darkAfter: silence.darkAfter,
    },
    nextStep: stepShown(judgement.nextStep, situation),
    hold: hold && {
      until: hold.until,
      because: hold.because,
      says: cardWords.held(HOLD_WORDS[hold.because], hold.until, judgement.at),
      source: hold.source,
    },
    reasons: reasons.map(shownReason),
    close: sayClose(reasons),
    play: play && { ...play },
    task: task === null ? null : judgement.task && { ...judgement.task, ...task },
    lastTouch: lastTouchOf(situation),
    lookAgainAt: judgement.lookAgainAt === null ? null : iso(judgement.lookAgainAt),
  };
}

/** "Quiet for 9 working days; you usually hear back in 2". */
function headlineOf(judgement: Judgement, situation: Situation): string {
  const line = headline(judgement);
  if (judgement.state !== 'quiet' && judgement.state !== 'dark') return line;
  const rhythm = rhythmOf(situation);
  return rhythm ? `${line}; ${cardWords.usually(rhythm.median)}` : line;
}

function detailOf(situation: Situation): { says: string; source: Touch['source'] | null } | null {
  if (situation.state === 'our-turn') {
    const { openAsk, lastTheirs } = situation;
    if (openAsk) return { says: cardWords.asked(openAsk.quote), source: openAsk.touch.source };
    return lastTheirs && situation.oursSince.length === 0
      ? { says: cardWords.spokeLast, source: lastTheirs.source }
      : null;
  }
  return situation.state === 'nurture' ? { says: cardWords.wakes, source: null } : null;
}

/** A proposal whose day is over asks nothing of anybody any more. */
function stepShown(step: NextStep | null, situation: Situation): ShownStep | null {
  return step && !isPassed(step, situation.at, situation.calendar) ? shownStep(step, situation) : null;
}

export function shownStep(step: NextStep, situation: Situation): ShownStep {
  const told = situation.touches.find((t) => t.source.type === step.source.type && t.source.id === step.source.id);
  const who = step.owedBy === 'buyer' ? buyerOf(told, situation) : cardWords.stepOf[step.owedBy];
  return {
    what: step.what,
    owedBy: step.owedBy,
    due: step.due,
    status: step.status,
    source: step.source,
    quote: step.quote,
    says: cardWords.step(who, step.meeting ? step.what : asTold(step.what, told?.direction ?? null)),
    movedFrom: step.movedFrom ?? null,
    meeting: step.meeting ? { start: iso(step.meeting.start), end: iso(step.meeting.end) } : null,
    asks: step.status === 'unconfirmed' ? 'did-it-happen' : step.status === 'proposed' ? 'confirm' : null,
  };
}

/** Whoever of theirs said it; "They" when that is not known. */
function buyerOf(touch: Touch | undefined, situation: Situation): string {
  const name = touch?.direction === 'theirs' ? nameBehind(situation.facts, touch.buyers[0]) : null;
  return name ?? cardWords.stepOf.buyer;
}

export function shownReason(reason: RankedReason): ShownReason {
  const evidence = (list: RankedReason['for']) =>
    list.map(({ signal, says, source }) => ({ signal, says, source: source ?? null }));
  return {
    code: reason.code,
    label: REASON_WORDS[reason.code].title,
    strength: reason.strength,
    certainty: reason.certainty,
    for: evidence(reason.for),
    against: evidence(reason.against),
    missing: [...reason.missing],
  };
}

function lastTouchOf(situation: Situation): ShownJudgement['lastTouch'] {
  const touch = situation.touches.findLast((t) => t.channel !== 'page' && t.delivered && t.at <= situation.at);
  if (!touch) return null;
  const who =
    touch.direction === 'ours'
      ? ownerNamed(situation.facts, touch.ownerId)
      : nameBehind(situation.facts, touch.buyers[0]);
  return {
    at: iso(touch.at),
    direction: touch.direction,
    says: cardWords.fromUs(touch.channel, who),
    source: touch.source,
  };
}
