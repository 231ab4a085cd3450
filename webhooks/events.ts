/**
 * A webhook's events, parsed at the door. An event that names no record or no portal is left out with a word, never
 * refused: HubSpot would send it again for a day.
 */
import { receiveEvent } from '../src/intake/event.ts';
import type { ReceivedEvent } from '../src/intake/event.ts';

export type Events =
  { ok: true; events: ReceivedEvent[]; leftOut: number; because: string | null } | { ok: false; message: string };

/** Values of long properties are cut off: what changed is read from HubSpot anyway. */
const LONGEST = 500;
const MOST_IN_LIST = 1_000;

/** `body` is the value of the JSON, or undefined when it was none. */
export function parseEvents(body: unknown): Events {
  if (!Array.isArray(body)) return { ok: false, message: 'The body must be a JSON array of events.' };
  if (!body.every((item) => typeof item === 'object' && item !== null && !Array.isArray(item)))
    return { ok: false, message: 'Every item of the array must be an event.' };
  const events: ReceivedEvent[] = [];
  let because: string | null = null;
  for (const item of body) {
    const received = receiveEvent(flat(item as Record<string, unknown>));
    if (received.ok && named(received.event)) events.push(received);
    else because ??= received.ok ? 'objectId: missing' : received.error;
  }
  return { ok: true, events, leftOut: body.length - events.length, because };
}

function named(event: ReceivedEvent['event']): boolean {
  return [event.objectId, event.fromObjectId, event.primaryObjectId].some((id) => id !== undefined && id !== null);
}

/**
 * Plain values and lists of them: nothing deep gets into the inbox, nothing long, and no key that means something to
 * JavaScript. Almost every event is so already, and there are many of them: only the odd one is made anew.
 */
function flat(item: Record<string, unknown>): Record<string, unknown> {
  for (const key in item) if (!isPlain(item[key]) || key === '__proto__') return rebuilt(item);
  return item;
}

function isPlain(value: unknown): boolean {
  return typeof value === 'string' ? value.length <= LONGEST : typeof value !== 'object' || value === null;
}

function rebuilt(item: Record<string, unknown>): Record<string, unknown> {
  const kept: [string, unknown][] = [];
  for (const [key, value] of Object.entries(item)) {
    if (key === '__proto__') continue;
    if (isPlain(value)) kept.push([key, value]);
    else if (typeof value === 'string') kept.push([key, value.slice(0, LONGEST)]);
    else if (Array.isArray(value))
      kept.push([key, value.slice(0, MOST_IN_LIST).filter((v) => typeof v === 'number' || typeof v === 'string')]);
  }
  return Object.fromEntries(kept);
}
