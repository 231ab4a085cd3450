/**
 * The coaching lens as the overview shows it to managers: how reps compare with their peers, and where deals that went
 * dark came from. What was counted too seldom to say is left out here, so that nobody reads a share of three deals.
 */
import type { DarkCause, Rate, TeamLens } from '../../extensions/app/packages/shared/contract.ts';
import type { CoachingLens, RepLens, RootCause } from '../account/coaching.ts';
import type { OwnerFact } from '../deal/facts.ts';
import type { Share } from '../situation.ts';
import { ownerName } from '../wording/names.ts';
import { FIT_WORDS, sourceWords } from '../wording/sources.ts';

/** As for dark rates: so many of a rep's deals, and of deals in common. */
const OF_A_REP = 5;
const OF_ALL = 10;
/** Longer lists nobody reads; the largest come first. */
const MOST_SOURCES = 12;

/** `seen`: owners the manager may see; null for everybody. Whoever has left is not coached. */
export function teamOf(
  lens: CoachingLens,
  owners: readonly OwnerFact[],
  seen: readonly string[] | null,
): TeamLens | null {
  const reps = lens.reps
    .filter(({ ownerId }) => seen === null || seen.includes(ownerId))
    .flatMap((rep) => {
      const owner = owners.find((o) => o.id === rep.ownerId);
      return owner && !owner.archived ? [repOf(rep, ownerName(owner) ?? `Owner ${owner.id}`)] : [];
    })
    .sort((a, b) => a.name.localeCompare(b.name) || a.ownerId.localeCompare(b.ownerId));
  const bySource = lens.bySource.slice(0, MOST_SOURCES).map((c) => causeOf(c, sourceWords(c.value)));
  const byFit = lens.byFit.map((c) => causeOf(c, FIT_WORDS[c.value] ?? c.value));
  return reps.length + bySource.length + byFit.length === 0 ? null : { reps, bySource, byFit };
}

function repOf(
  { ownerId, dark, touchesPerAnswer: touches, withoutStep }: RepLens,
  name: string,
): TeamLens['reps'][number] {
  return {
    ownerId,
    name,
    dark: dark.map(({ group, rep, peers, apart }) => ({ group, rep: rateOf(rep), peers: rateOf(peers), apart })),
    touchesPerAnswer: touches && touches.answers >= OF_A_REP ? { rep: touches.rep, peers: touches.peers } : null,
    withoutStep: withoutStep.n >= OF_A_REP ? rateOf(withoutStep) : null,
  };
}

function causeOf({ dark, won, lost }: RootCause, label: string): DarkCause {
  return { label, dark: dark.n >= OF_ALL ? rateOf(dark) : null, won, lost };
}

function rateOf({ n, value, low, high }: Share): Rate {
  return { n, value, low, high };
}
