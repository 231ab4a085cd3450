/** What became of deals after a play was pressed (`src/account/play-outcomes.ts`), as the overview shows it. */
import type { OverviewAnswer } from '../../extensions/app/packages/shared/contract.ts';
import { playOutcomes } from '../account/play-outcomes.ts';
import type { PressedPlay } from '../account/play-outcomes.ts';
import { withSettled } from '../card/settled.ts';
import type { Instant } from '../deal/facts.ts';
import { PLAY_CODES } from '../judgement.ts';
import type { LoadedDeal } from '../ports/desk.ts';
import type { Settings } from '../settings/declared.ts';
import { situate } from '../situate.ts';
import { PLAY_WORDS } from '../wording/plays.ts';

/** `deals`: those the plays were pressed on, as far as they are still known. In the order of the plays. */
export function outcomesOf(
  pressed: readonly PressedPlay[],
  deals: ReadonlyMap<string, LoadedDeal>,
  settings: Settings,
  at: Instant,
): OverviewAnswer['outcomes'] {
  const { byPlay } = playOutcomes(pressed, (dealId) => {
    const deal = deals.get(dealId);
    return deal ? situate(withSettled(deal.facts, deal.settled), settings, at, deal.account).situation : null;
  });
  return PLAY_CODES.flatMap((play) => {
    const counts = byPlay[play];
    if (!counts) return [];
    const { pressed: n, answered, clearNo, revived, silent, lost } = counts;
    return { play, label: PLAY_WORDS[play].label, pressed: n, answered, clearNo, revived, silent, lost };
  });
}
