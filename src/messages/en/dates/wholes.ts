/** The period named after "end of", "early", "the first Monday in". */
import type { DayNumber } from '../../days.ts';
import { at, type Context, type Hit } from './context.ts';
import { period } from './periods.ts';

/** A period that something is a part of. */
export interface Whole {
  from: DayNumber;
  to: DayNumber;
  grain: Hit['grain'];
  end: number;
  hit: Hit;
}

export function whole(c: Context, i: number): Whole | null {
  const j = at(c, i).t === 'the' ? i + 1 : i;
  const hit = period(c, j, true);
  if (!hit || hit.from === null || hit.to === null || hit.grain === 'day' || hit.grain === 'part') return null;
  return { from: hit.from, to: hit.to, grain: hit.grain, end: hit.end, hit };
}
