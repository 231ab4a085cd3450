/** How the deals this account wins look. */
import type { Instant } from '../deal/facts.ts';
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

/** Linear between neighbours (type 7, the usual one); `sorted` must not be empty. */
export function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const low = sorted[below] as number;
  return low + ((sorted[below + 1] ?? low) - low) * (place - below);
}
