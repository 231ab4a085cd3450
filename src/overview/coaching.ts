/**
 * The coaching lens: whose deals go dark clearly more often than those of peers in the same stages. For managers only,
 * and only where there are enough deals on both sides and the intervals do not overlap (DOMAIN 3, seller-friction).
 */
import type { OverviewAnswer } from '../../extensions/app/packages/shared/contract.ts';
import { darkRates } from '../account/dark-rates.ts';
import type { DarkTally } from '../account/dark-rates.ts';
import type { OwnerFact } from '../deal/facts.ts';
import { STAGE_GROUPS } from '../reasons/stage-group.ts';
import type { StageGroup } from '../reasons/stage-group.ts';

export const DEALS_OF_REP = 5;
export const DEALS_OF_PEERS = 10;

const GROUP_WORDS: Record<StageGroup, string> = { early: 'early', middle: 'middle', late: 'late' };

/** `seen`: owners the manager may see; null for everybody. An empty list: compared, and nobody stands out. */
export function coachingOf(
  tally: DarkTally,
  owners: readonly OwnerFact[],
  seen: readonly string[] | null,
): OverviewAnswer['coaching'] {
  let compared = false;
  const found: NonNullable<OverviewAnswer['coaching']> = [];
  for (const owner of owners) {
    if (seen !== null && !seen.includes(owner.id)) continue;
    for (const group of STAGE_GROUPS) {
      const { rep, peers } = darkRates(tally, owner.id, group, []);
      if (rep.n < DEALS_OF_REP || peers.n < DEALS_OF_PEERS) continue;
      compared = true;
      if (rep.low <= peers.high) continue;
      const percent = (share: number) => `${Math.round(share * 100)} %`;
      found.push({
        ownerId: owner.id,
        name: [owner.firstName, owner.lastName].filter(Boolean).join(' ') || (owner.email ?? owner.id),
        deals: rep.n,
        wentDark: Math.round(rep.value * rep.n),
        says: `${percent(rep.value)} of the deals in ${GROUP_WORDS[group]} stages went dark, against ${percent(peers.value)} of the others’.`,
      });
    }
  }
  return compared ? found : null;
}
