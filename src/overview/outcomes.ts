/** What became of deals after a play was pressed (`src/account/play-outcomes.ts`), as the overview shows it. */
import type { OutcomeCounts, OverviewAnswer } from '../../extensions/app/packages/shared/contract.ts';
import { playOutcomes } from '../account/play-outcomes.ts';
import type { OutcomeCounts as Counted, PressedPlay } from '../account/play-outcomes.ts';
import { withSettled } from '../card/settled.ts';
import type { Instant } from '../deal/facts.ts';
import { PLAY_CODES, REASON_CODES } from '../judgement.ts';
import type { LoadedDeal } from '../ports/desk.ts';
import type { Settings } from '../settings/declared.ts';
import { situate } from '../situate.ts';
import { PLAY_WORDS } from '../wording/plays.ts';
import { REASON_WORDS } from '../wording/reasons.ts';

export interface ShownOutcomes {
  byPlay: OverviewAnswer['outcomes'];
  byReason: NonNullable<OverviewAnswer['outcomesByReason']>;
}

/** `deals`: those the plays were pressed on, as far as they are still known. By play in the order of the plays, by reason the most first. */
export function outcomesOf(
  pressed: readonly PressedPlay[],
  deals: ReadonlyMap<string, LoadedDeal>,
  settings: Settings,
  at: Instant,
): ShownOutcomes {
  const { byPlay, byReason } = playOutcomes(pressed, (dealId) => {
    const deal = deals.get(dealId);
    return deal ? situate(withSettled(deal.facts, deal.settled), settings, at, deal.account).situation : null;
  });
  return {
    byPlay: PLAY_CODES.flatMap((play) => {
      const counted = byPlay[play];
      return counted ? [{ play, label: PLAY_WORDS[play].label, ...shown(counted) }] : [];
    }),
    byReason: REASON_CODES.flatMap((code) => {
      const counted = byReason[code];
      return counted ? [{ code, label: REASON_WORDS[code].title, ...shown(counted) }] : [];
    }).sort((a, b) => b.pressed - a.pressed),
  };
}

function shown({ pressed, answered, clearNo, revived, silent, lost }: Counted): OutcomeCounts {
  return { pressed, answered, clearNo, revived, silent, lost };
}
