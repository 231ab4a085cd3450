/**
 * Ghostlight's one decision. Facts, settings and a moment go in; a judgement comes out, and nothing else happens.
 *
 *   what happened → what was agreed → whose move it is and since when → where the deal stands
 *   → why they may be quiet → what fits → the one task → when to look again
 */
import type { DealFacts, Instant } from './deal/facts.ts';
import type { Judgement } from './judgement.ts';
import { choosePlay } from './plays/choose.ts';
import { weighReasons } from './reasons/weigh.ts';
import type { Settings } from './settings/declared.ts';
import { episodeOf } from './silence/episode.ts';
import { oursSince } from './silence/ours-since.ts';
import { lookAgainAt } from './silence/look-again.ts';
import { situate, type Situated } from './situate.ts';
import type { AccountKnowledge } from './situation.ts';
import { wantedTask } from './tasks/task.ts';

/** Raised whenever the same facts could be judged differently; stored with every judgement. */
export const RULES = '1';

/** Judges one deal as of a moment. `account` is what the other deals teach, null when that is not known. */
export function judge(
  facts: DealFacts,
  settings: Settings,
  at: Instant,
  account: AccountKnowledge | null = null,
): Judgement {
  return judgeSituation(situate(facts, settings, at, account));
}

/** The same for a caller who needs the situation too, as the card does. */
export function judgeSituation({ situation, conversation, held }: Situated): Judgement {
  const { at, state, calendar, silence, nextStep, thresholds } = situation;
  const reasons = weighReasons(situation);
  const play = choosePlay(situation, reasons);
  return {
    at,
    dealId: situation.facts.deal.id,
    state,
    turn: situation.turn,
    silence,
    oursSince: oursSince(situation),
    nextStep,
    hold: situation.hold,
    reasons,
    play,
    task: wantedTask(situation, reasons, play),
    episode: episodeOf(state, conversation, silence, nextStep, thresholds, calendar),
    lookAgainAt: lookAgainAt({
      at,
      state,
      conversation,
      silence,
      hold: held,
      steps: situation.steps,
      thresholds,
      calendar,
    }),
    rules: RULES,
  };
}
