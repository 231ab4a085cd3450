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
    const received = receiveEvent(flat(item as object));
    if (received.ok && named(received.event)) events.push(received);
    else because ??= received.ok ? 'objectId: missing' : received.error;
  }
  return { ok: true, events, leftOut: body.length - events.length, because };
}

function named(event: ReceivedEvent['event']): boolean {
  return [event.objectId, event.fromObjectId, event.primaryObjectId].some((id) => id !== undefined && id !== null);
}

/** Plain values and lists of them: nothing deep gets into the inbox, and no key that means something to JavaScript. */
function flat(item: object): Record<string, unknown> {
  const out: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [key, value] of Object.entries(item)) {
    if (key === '__proto__' || key.length > 100) continue;
    if (typeof value === 'string') out[key] = plainText(value);
    else if (value === null || typeof value === 'number' || typeof value === 'boolean') out[key] = value;
    else if (Array.isArray(value))
      out[key] = value.slice(0, MOST_IN_LIST).filter((v) => typeof v === 'number' || typeof v === 'string');
  }
  return { ...out };
}

/** PostgreSQL takes no NUL in a text, and no half of a surrogate pair. */
function plainText(text: string): string {
  return text.slice(0, LONGEST).replaceAll('\0', '').toWellFormed();
}
