/** Which days to replay when nobody says: the last year of what the records show. */
import type { DealFacts, Instant } from '../deal/facts.ts';
import type { Range } from './looks.ts';

const DAY_MS = 86_400_000;
const YEAR_MS = 365 * DAY_MS;

/** Just after the last thing that happened; meetings and tasks lie ahead and count from the day they were put down. */
export function lastKnown(deals: readonly DealFacts[]): Instant | null {
  let last = -Infinity;
  for (const { deal, activities } of deals) {
    last = Math.max(last, deal.createdAt ?? -Infinity);
    for (const changes of Object.values(deal.history)) for (const c of changes) last = Math.max(last, c.at);
    for (const a of activities) {
      const ahead = a.type === 'meetings' || a.type === 'tasks';
      last = Math.max(last, a.createdAt ?? -Infinity, ahead ? -Infinity : a.at);
    }
  }
  return last === -Infinity ? null : last + 1;
}

/** The year before `to`, but not before there was anything. */
export function yearBefore(deals: readonly DealFacts[], to: Instant): Range {
  let first = to;
  for (const { deal, activities } of deals) first = Math.min(first, deal.createdAt ?? activities[0]?.at ?? Infinity);
  return { from: Math.max(first, to - YEAR_MS), to };
}
