/** HubSpot's limits as we keep them (facts: limits and versions), and how much of them each priority leaves to the others. */
import type { Lane, Window } from '../ports/budget.ts';
import type { Priority } from '../ports/crm.ts';
import type { Answer } from './answer.ts';

/**
 * HubSpot counts calls as they arrive, we as they leave: a window of ten seconds is kept a little longer than
 * HubSpot's, so that a few slow ones cannot meet the next window's first ones there.
 */
const SLACK_MS = 1000;

/**
 * A window of one second is too short for that: one slow call outlasts any slack that leaves it useful. Searches
 * keep their place until they were answered, or for so long when no answer comes.
 */
const LONGEST_FLIGHT_MS = 5000;
export const COUNTED_ON_ARRIVAL: ReadonlySet<Lane> = new Set(['search']);

/** What holds until HubSpot's headers say otherwise: the smallest of its plans. */
const WINDOWS: Record<Lane, Window> = {
  calls: { max: 100, windowMs: 10_000 },
  search: { max: 5, windowMs: 1000 },
  associations: { max: 100, windowMs: 10_000 },
};

/** Share of a window that is kept free for those who come first. */
const RESERVED: Record<Priority, number> = { card: 0, live: 0.15, background: 0.4 };

/** `told`: the lane's size as HubSpot's headers told it, slack included. */
export function placeFor(lane: Lane, priority: Priority, told: Window | undefined) {
  const { max, windowMs } = WINDOWS[lane];
  const onArrival = COUNTED_ON_ARRIVAL.has(lane);
  const window = told ?? { max, windowMs: windowMs + (onArrival ? 0 : SLACK_MS) };
  const flightMs = onArrival ? LONGEST_FLIGHT_MS : 0;
  return { window, reserve: reserveOf(window.max, priority), flightMs };
}

export function reserveOf(max: number, priority: Priority): number {
  return Math.min(max - 1, Math.round(max * RESERVED[priority]));
}

/** The lane's size as HubSpot's headers tell it; null when they do not. Searches carry none. */
export function windowOf(answer: Answer): { window: Window; remaining: number | null } | null {
  const max = numberOf(answer, 'x-hubspot-ratelimit-max');
  const windowMs = numberOf(answer, 'x-hubspot-ratelimit-interval-milliseconds');
  if (max === null || windowMs === null || max < 1 || windowMs < 1) return null;
  return {
    window: { max, windowMs: windowMs + SLACK_MS },
    remaining: numberOf(answer, 'x-hubspot-ratelimit-remaining'),
  };
}

function numberOf(answer: Answer, name: string): number | null {
  const text = answer.headers[name];
  const value = text === undefined || text === '' ? NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}
