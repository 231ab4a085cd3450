/**
 * The coaching lens in words: whose deals go dark clearly more often than those of peers in the same stages.
 * For managers only; what may be compared at all is decided in `src/account/coaching.ts`.
 */
import type { OverviewAnswer } from '../../extensions/app/packages/shared/contract.ts';
import type { CoachingLens } from '../account/coaching.ts';
import type { OwnerFact } from '../deal/facts.ts';
import { percent } from '../wording/counts.ts';
import { ownerName } from '../wording/names.ts';

/** `seen`: owners the manager may see; null for everybody. Null: too few deals to compare; empty: nobody stands out. */
export function coachingOf(
  lens: CoachingLens,
  owners: readonly OwnerFact[],
  seen: readonly string[] | null,
): OverviewAnswer['coaching'] {
  const reps = lens.reps.filter(({ ownerId }) => seen === null || seen.includes(ownerId));
  if (!reps.some(({ dark }) => dark.length > 0)) return null;
  return reps.flatMap(({ ownerId, dark }) =>
    dark
      .filter(({ apart, rep, peers }) => apart && rep.value > peers.value)
      .map(({ group, rep, peers }) => ({
        ownerId,
        name: nameOf(owners, ownerId),
        deals: rep.n,
        wentDark: Math.round(rep.value * rep.n),
        says: `${percent(rep.value)} of the deals in ${group} stages went dark, against ${percent(peers.value)} of the others’.`,
      })),
  );
}

function nameOf(owners: readonly OwnerFact[], ownerId: string): string {
  const owner = owners.find((o) => o.id === ownerId);
  return ownerName(owner) ?? `Owner ${ownerId}`;
}
