/**
 * What an account knows: one value for the whole portal and a small one per deal, both plain JSON. The portal's is made
 * once (a night's work for a service, a moment's for a file); a deal is then judged with both in constant time.
 */
import { chanceBook, type ChanceBook } from '../chances/book.ts';
import type { Spell, SpellTable } from '../chances/spell.ts';
import type { Instant } from '../deal/facts.ts';
import { coachingLens, type CoachingLens } from './coaching.ts';
import { darkCountsOf, tallyDark, type DarkCount, type DarkTally } from './dark-rates.ts';
import { lasting, type Lesson } from './lesson.ts';
import { reviewTable, usualReview, type Review } from './reviews.ts';
import { winsOf, type Wins } from './wins.ts';

/** From the third on a buyer's own reviews say more than the account's. */
export const REVIEWS_OF_BUYER = 3;

export interface PortalTeaching {
  at: Instant;
  wins: Wins;
  dark: DarkTally;
  reviews: { pipelineId: string; stageId: string; table: SpellTable }[];
  chances: ChanceBook;
  /** For managers only. */
  lens?: CoachingLens;
}

export interface DealTeaching {
  dealId: string;
  /** What this deal adds to `PortalTeaching.dark` itself, to be taken off: it is no peer of its own. */
  dark: DarkCount[];
  /** This buyer's own habit with offers, over all deals with the same people. */
  review: { workingDays: number; n: number } | null;
}

/** Working days between two moments; any calendar of the account will do, for open spells only. */
export type WorkingDays = (from: Instant, to: Instant) => number;

/** Linear in what the lessons hold. Lessons of later than `at` must not be among them. */
export function teach(
  lessons: readonly Lesson[],
  at: Instant,
  workingDays: WorkingDays,
): { portal: PortalTeaching; deals: Map<string, DealTeaching> } {
  const dark = new Map(lessons.map((lesson) => [lesson.dealId, darkCountsOf(lesson, at, workingDays)]));
  const byBuyer = reviewsByBuyer(lessons);
  const deals = new Map(
    lessons.map((lesson): [string, DealTeaching] => [
      lesson.dealId,
      {
        dealId: lesson.dealId,
        dark: dark.get(lesson.dealId) ?? [],
        review: usualReview(reviewTable(ownReviews(lesson, byBuyer)), REVIEWS_OF_BUYER),
      },
    ]),
  );
  return {
    portal: {
      at,
      wins: winsOf(lessons, at),
      dark: tallyDark([...dark.values()].flat()),
      reviews: reviewsByStage(lessons),
      chances: chanceBook(spellsAt(lessons, at, workingDays)),
      lens: coachingLens(lessons, dark),
    },
    deals,
  };
}

function* spellsAt(lessons: Iterable<Lesson>, at: Instant, workingDays: WorkingDays): Generator<Spell> {
  for (const lesson of lessons)
    for (const spell of lesson.spells) yield { ...spell, duration: lasting(spell, (from) => workingDays(from, at)) };
}

function reviewsByStage(lessons: Iterable<Lesson>): PortalTeaching['reviews'] {
  const stages = new Map<string, Review[]>();
  for (const { reviews } of lessons)
    for (const review of reviews) {
      const key = JSON.stringify([review.pipelineId, review.stageId]);
      const list = stages.get(key);
      if (list) list.push(review);
      else stages.set(key, [review]);
    }
  return [...stages.values()].map((reviews) => {
    const { pipelineId, stageId } = reviews[0] as Review;
    return { pipelineId, stageId, table: reviewTable(reviews) };
  });
}

function reviewsByBuyer(lessons: Iterable<Lesson>): Map<string, Set<Lesson>> {
  const byBuyer = new Map<string, Set<Lesson>>();
  for (const lesson of lessons) {
    if (lesson.reviews.length === 0) continue;
    for (const name of lesson.buyer) {
      const known = byBuyer.get(name);
      if (known) known.add(lesson);
      else byBuyer.set(name, new Set([lesson]));
    }
  }
  return byBuyer;
}

/** A buyer with more deals than this is known well enough from some of them. */
const DEALS_OF_BUYER = 50;

function ownReviews(lesson: Lesson, byBuyer: ReadonlyMap<string, ReadonlySet<Lesson>>): Review[] {
  const deals = new Set<Lesson>([lesson]);
  for (const name of lesson.buyer)
    for (const other of byBuyer.get(name) ?? []) {
      if (deals.size >= DEALS_OF_BUYER) break;
      deals.add(other);
    }
  return [...deals].flatMap((d) => d.reviews);
}
