/**
 * The coaching lens: how reps compare with their peers, and where quiet deals come from. For managers only; nothing of
 * it ever reaches a rep's card. Plain JSON.
 *
 * A rate is told with its size and its 90 % interval, and a rep is set beside the peers only with enough deals on both
 * sides (5 and 10, DOMAIN 3). No rep is called better or worse: `apart` says that the intervals do not overlap.
 */
import type { StageGroup } from '../reasons/stage-group.ts';
import { STAGE_GROUPS } from '../reasons/stage-group.ts';
import { DEALS_OF_PEERS, DEALS_OF_THE_REP } from '../signals/rep-goes-dark-more.ts';
import type { Share } from '../situation.ts';
import { darkRates, shareOf, tallyDark, type DarkCount } from './dark-rates.ts';
import type { Lesson } from './lesson.ts';
import { winsOf, type Wins } from './wins.ts';

export interface RepLens {
  ownerId: string;
  /** Deals going dark by stage group; only groups with enough deals of the rep and of peers. */
  dark: { group: StageGroup; rep: Share; peers: Share; apart: boolean }[];
  /** Messages and calls of ours per answer, of all deals; null before the first answer. */
  touchesPerAnswer: { rep: number; peers: number | null; answers: number } | null;
  /** Share of the rep's open deals in which nothing is agreed for the days ahead. */
  withoutStep: Share;
}

export interface RootCause {
  /** A source as HubSpot names it, or how the company compares with those we win. */
  value: string;
  dark: Share;
  won: number;
  lost: number;
}

export interface CoachingLens {
  reps: RepLens[];
  bySource: RootCause[];
  byFit: RootCause[];
}

/** `dark` holds what each deal counts for (`darkCountsOf`). */
export function coachingLens(
  lessons: readonly Lesson[],
  dark: ReadonlyMap<string, readonly DarkCount[]>,
): CoachingLens {
  const owners = [...new Set(lessons.flatMap((l) => l.ownerId ?? []))].sort();
  const tally = tallyDark([...dark.values()].flat());
  const at = Math.max(0, ...lessons.map((l) => l.at));
  const wins = winsOf(lessons, at);
  return {
    reps: owners.map((ownerId) => ({
      ownerId,
      dark: STAGE_GROUPS.flatMap((group) => {
        const { rep, peers } = darkRates(tally, ownerId, group, []);
        if (rep.n < DEALS_OF_THE_REP || peers.n < DEALS_OF_PEERS) return [];
        return [{ group, rep, peers, apart: rep.low > peers.high || rep.high < peers.low }];
      }),
      touchesPerAnswer: perAnswer(lessons, ownerId),
      withoutStep: withoutStep(lessons.filter((l) => l.ownerId === ownerId && l.closed === null)),
    })),
    bySource: causes(lessons, dark, (l) => l.origin),
    byFit: causes(lessons, dark, (l) => fitOf(l, wins)),
  };
}

function perAnswer(lessons: readonly Lesson[], ownerId: string): RepLens['touchesPerAnswer'] {
  const rep = { ours: 0, answers: 0 };
  const peers = { ours: 0, answers: 0 };
  for (const lesson of lessons) {
    const side = lesson.ownerId === ownerId ? rep : peers;
    side.ours += lesson.effort.ours;
    side.answers += lesson.effort.answers;
  }
  if (rep.answers === 0) return null;
  return {
    rep: rep.ours / rep.answers,
    peers: peers.answers === 0 ? null : peers.ours / peers.answers,
    answers: rep.answers,
  };
}

function withoutStep(open: readonly Lesson[]): Share {
  return shareOf(open.filter((l) => !l.stepAhead).length, open.length);
}

/** A deal counts as dark when it was so in any hands and any stage. */
function causes(
  lessons: readonly Lesson[],
  dark: ReadonlyMap<string, readonly DarkCount[]>,
  valueOf: (lesson: Lesson) => string | null,
): RootCause[] {
  const found = new Map<string, { n: number; dark: number; won: number; lost: number }>();
  for (const lesson of lessons) {
    const value = valueOf(lesson);
    if (value === null) continue;
    const cause = found.get(value) ?? { n: 0, dark: 0, won: 0, lost: 0 };
    found.set(value, cause);
    const counts = dark.get(lesson.dealId) ?? [];
    if (counts.length > 0) cause.n += 1;
    if (counts.some((c) => c.dark)) cause.dark += 1;
    if (lesson.closed) cause[lesson.closed.outcome] += 1;
  }
  return [...found]
    .map(([value, { n, dark: of, won, lost }]) => ({ value, dark: shareOf(of, n), won, lost }))
    .sort((a, b) => b.dark.n - a.dark.n || (a.value < b.value ? -1 : 1));
}

const ENOUGH_WINS = 10;

/** Like the companies we win, unlike them, or in between; null where too little was won or is known to say. */
function fitOf({ industry, employees }: Lesson, wins: Wins): 'like' | 'between' | 'unlike' | null {
  if (wins.n < ENOUGH_WINS || (industry === null && employees === null)) return null;
  const won = industry === null ? null : (wins.byIndustry[industry]?.won ?? 0);
  const { low, high } = wins.employees ?? { low: 0, high: Infinity };
  const sizeFits = employees === null ? null : employees >= low && employees <= high;
  const farOff = employees !== null && (employees < low * 0.8 || employees > high * 1.25);
  if (won === 0 || farOff) return 'unlike';
  return (won ?? 0) >= 2 && sizeFits === true ? 'like' : 'between';
}
