/** Since when they wait for us: what they asked, what we let pass, or their last word. Null where it is not our turn. */
import type { Instant } from '../deal/facts.ts';
import { dueMoment } from '../next-steps/due.ts';
import { overdueOurs } from '../next-steps/current.ts';
import type { Situation } from '../situation.ts';

export function oursSince({
  state,
  openAsk,
  steps,
  lastTheirs,
  calendar,
}: Pick<Situation, 'state' | 'openAsk' | 'steps' | 'lastTheirs' | 'calendar'>): Instant | null {
  if (state !== 'our-turn') return null;
  if (openAsk) return openAsk.touch.at;
  const due = overdueOurs(steps)?.due ?? null;
  return due === null ? (lastTheirs?.at ?? null) : dueMoment(due, calendar);
}
