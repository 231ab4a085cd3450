/**
 * How many of a rep's deals go dark, against the peers' in the same stage group. A deal counts once per rep and group:
 * as dark when a silence there reached the dark threshold and they have not come back, whether the deal is open or was
 * closed meanwhile. A long silence that was answered is a slow buyer. One whose only silence has not had the time yet
 * counts for nobody.
 */
import { wilsonInterval } from '../chances/interval.ts';
import type { Instant } from '../deal/facts.ts';
import type { StageGroup } from '../reasons/stage-group.ts';
import type { Share } from '../situation.ts';
import { lasting, type Lesson } from './lesson.ts';

/** One deal in one stage group in one pair of hands. */
export interface DarkCount {
  ownerId: string;
  group: StageGroup;
  dark: boolean;
}

/** Deals and how many of them went dark: by group, by owner. Plain JSON. */
export type DarkTally = Record<string, Record<string, { n: number; dark: number }>>;

export function darkCountsOf(
  lesson: Lesson,
  at: Instant,
  workingDays: (from: Instant, to: Instant) => number,
): DarkCount[] {
  const counts = new Map<string, DarkCount>();
  for (const spell of lesson.spells) {
    if (spell.ownerId === null || spell.darkAfter <= 0 || spell.startedAt > at) continue;
    const long = lasting(spell, (from) => workingDays(from, at)) >= spell.darkAfter;
    if (spell.open && !long) continue;
    const dark = long && !spell.answered;
    const key = `${spell.group}/${spell.ownerId}`;
    const known = counts.get(key);
    if (!known) counts.set(key, { ownerId: spell.ownerId, group: spell.group, dark });
    else known.dark ||= dark;
  }
  return [...counts.values()];
}

export function tallyDark(counts: Iterable<DarkCount>): DarkTally {
  const tally: DarkTally = {};
  for (const { ownerId, group, dark } of counts) {
    const owners = (tally[group] ??= {});
    const owner = (owners[ownerId] ??= { n: 0, dark: 0 });
    owner.n += 1;
    if (dark) owner.dark += 1;
  }
  return tally;
}

/** The rep's other deals and the peers' in a group; `own` is what the deal in question adds itself. */
export function darkRates(
  tally: DarkTally,
  ownerId: string,
  group: StageGroup,
  own: readonly DarkCount[],
): { rep: Share; peers: Share } {
  const rep = { n: 0, dark: 0 };
  const peers = { n: 0, dark: 0 };
  const add = (owner: string, n: number, dark: number): void => {
    const side = owner === ownerId ? rep : peers;
    side.n += n;
    side.dark += dark;
  };
  for (const [owner, { n, dark }] of Object.entries(tally[group] ?? {})) add(owner, n, dark);
  for (const count of own) if (count.group === group) add(count.ownerId, -1, count.dark ? -1 : 0);
  return { rep: shareOf(rep.dark, rep.n), peers: shareOf(peers.dark, peers.n) };
}

/** With the 90 % interval (Wilson); nothing is known of nobody. */
export function shareOf(of: number, n: number): Share {
  const value = n > 0 ? of / n : 0;
  return { n, value, ...wilsonInterval(value, n) };
}
