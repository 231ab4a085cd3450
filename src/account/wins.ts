/** How the deals this account wins look. */
import type { Instant } from '../deal/facts.ts';
import { quantile } from '../deal/ordered.ts';
import type { Lesson } from './lesson.ts';

/** Plain JSON; see `AccountKnowledge.wins`. */
export interface Wins {
  n: number;
  byIndustry: Record<string, { won: number; lost: number }>;
  bySource: Record<string, { won: number; lost: number }>;
  employees: { low: number; high: number; n: number } | null;
}

/** Of deals closed by a moment. */
export function winsOf(lessons: Iterable<Lesson>, at: Instant): Wins {
  const wins: Wins = { n: 0, byIndustry: {}, bySource: {}, employees: null };
  const sizes: number[] = [];
  for (const { closed, industry, origin, employees } of lessons) {
    if (!closed || closed.at > at) continue;
    if (industry !== null) (wins.byIndustry[industry] ??= { won: 0, lost: 0 })[closed.outcome] += 1;
    if (origin !== null) (wins.bySource[origin] ??= { won: 0, lost: 0 })[closed.outcome] += 1;
    if (closed.outcome !== 'won') continue;
    wins.n += 1;
    if (employees !== null) sizes.push(employees);
  }
  sizes.sort((a, b) => a - b);
  if (sizes.length > 0) wins.employees = { low: quantile(sizes, 0.1), high: quantile(sizes, 0.9), n: sizes.length };
  return wins;
}
