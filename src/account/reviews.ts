/** How long buyers take over an offer: working days from each offer to their next word of substance. */
import { placeAt } from '../chances/deal-at.ts';
import { kaplanMeier } from '../chances/kaplan-meier.ts';
import { spellTable, type SpellTable } from '../chances/spell.ts';
import type { Instant } from '../deal/facts.ts';
import { offersOf } from '../signals/inputs/offers.ts';
import type { Situation } from '../situation.ts';

export interface Review {
  /** When the offer went out. */
  at: Instant;
  pipelineId: string;
  stageId: string;
  workingDays: number;
  /** False while they have not answered: the review takes at least so long. */
  answered: boolean;
}

/** Oldest first; one pass over the touches. */
export function reviewsOf(situation: Situation): Review[] {
  const { touches, calendar, facts, at } = situation;
  const answers = touches.filter((t) => t.direction !== 'ours' && t.human && !t.courtesy && t.channel !== 'page');
  let next = 0;
  return offersOf(situation).map(({ at: sentAt }) => {
    while (next < answers.length && (answers[next]?.at ?? 0) <= sentAt) next += 1;
    const answer = answers[next];
    return {
      at: sentAt,
      ...placeAt(facts.deal, sentAt),
      workingDays: calendar.between(sentAt, answer?.at ?? at),
      answered: answer !== undefined,
    };
  });
}

/**
 * The day by which half of the offers were answered, those still open counted as open (Kaplan–Meier).
 * Null with fewer answers than `atLeast`, or where half of them were never answered.
 */
export function usualReview(table: SpellTable, atLeast: number): { workingDays: number; n: number } | null {
  const n = table.answered.reduce((a, b) => a + b, 0);
  if (n < atLeast) return null;
  const half = kaplanMeier([{ table, weight: 1 }]).find((step) => step.surviving <= 0.5);
  return half ? { workingDays: half.time, n } : null;
}

export function reviewTable(reviews: readonly Review[]): SpellTable {
  return spellTable(reviews.map((r) => ({ duration: r.workingDays, answered: r.answered })));
}
