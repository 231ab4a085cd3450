/** One deal as the card is sent it: the judgement in words, the plays, and what stands around them. A pure function. */
import type { CardAnswer, Chance } from '../../extensions/app/packages/shared/contract.ts';
import { REASON_CODES } from '../judgement.ts';
import type { Judgement } from '../judgement.ts';
import { choosePlay } from '../plays/choose.ts';
import { offerPlays } from '../plays/offer.ts';
import type { PlayOffer } from '../plays/offer.ts';
import { reasonsForRep } from '../reasons/for-rep.ts';
import type { Situation } from '../situation.ts';
import { REASON_WORDS } from '../wording/reasons.ts';
import { grantedBy } from './acts.ts';
import { mailedIn, shownHistory } from './history.ts';
import type { HistoryRow } from './history.ts';
import { noticesOf } from './notices.ts';
import type { Circumstances } from './notices.ts';
import { peopleOf } from './people.ts';
import { NO_NAMES, shownPlays } from './plays.ts';
import type { Names } from './plays.ts';
import { shownJudgement } from './shown.ts';
import type { ShownTask } from './shown.ts';
import { timelineOf } from './timeline.ts';
import { touchesOf } from './touches.ts';

export interface CardMaterial {
  judgement: Judgement;
  situation: Situation;
  settingsVersion: number;
  /** Newest first. */
  history: readonly HistoryRow[];
  chance: Chance | null;
  task: ShownTask;
  around: Circumstances;
  names?: Names;
  timeline?: boolean;
}

/** `version` is left to whoever sends it (`withVersion`). What compares people is left out: a card is a rep's. */
export function cardAnswer(of: CardMaterial): Omit<CardAnswer, 'version'> {
  const { judgement: whole, situation } = of;
  const judgement = forRep(whole, situation);
  const { facts } = situation;
  const now = { state: judgement.state, holdUntil: facts.deal.ours.holdUntil, at: judgement.at };
  return {
    ok: true,
    settingsVersion: of.settingsVersion,
    deal: { id: facts.deal.id, name: facts.deal.name },
    judgement: shownJudgement(judgement, situation, judgement.reasons, of.task),
    plays: shownPlays(
      offersFor(judgement, situation),
      situation,
      judgement.reasons,
      grantedBy(of.around.scopes),
      of.names ?? NO_NAMES,
    ),
    touches: touchesOf(situation),
    chance: of.chance,
    history: shownHistory(of.history, now, mailedIn(situation)).slice(0, 50),
    otherReasons: REASON_CODES.filter(
      (code) => code !== 'seller-friction' && code !== 'unknown' && code !== judgement.reasons[0]?.code,
    ).map((code) => ({ code, label: REASON_WORDS[code].title })),
    people: peopleOf(facts),
    ...(of.timeline ? { timeline: timelineOf(situation, of.history) } : {}),
    notices: noticesOf(situation, of.around),
  };
}

/** The judgement a rep may see. A play that was drawn from comparing people is chosen anew from the rest. */
export function forRep(judgement: Judgement, situation: Situation): Judgement {
  const reasons = reasonsForRep(judgement.reasons);
  const drawn = judgement.play?.because === 'seller-friction' || judgement.play?.code === 'manager-review';
  return { ...judgement, reasons, play: drawn ? choosePlay(situation, reasons) : judgement.play };
}

export function offersFor(judgement: Judgement, situation: Situation): PlayOffer[] {
  return offerPlays(situation, judgement.reasons, 'rep');
}
