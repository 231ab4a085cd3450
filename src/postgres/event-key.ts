/** What tells an event from every other one: all HubSpot says of it but how often it tried. Sixteen bytes. */
import { createHash } from 'node:crypto';

export function eventKey(event: unknown): Buffer {
  return createHash('sha256').update(canonical(event)).digest().subarray(0, 16);
}

/** Two spellings of the same values are one event; HubSpot's own `eventId` alone is not unique. */
function canonical(event: unknown): string {
  if (typeof event !== 'object' || event === null) return JSON.stringify(event) ?? '';
  const fields = event as Record<string, unknown>;
  let text = '';
  for (const name of Object.keys(fields).sort()) {
    if (name === 'attemptNumber') continue;
    const value = JSON.stringify(fields[name]);
    if (value !== undefined) text += `${name}=${value}\n`;
  }
  return text;
}
