/** The line our tasks and notes end with, so that one whose creation got no answer can be found again in HubSpot. */
import { createHash } from 'node:crypto';

/** "Ghostlight · 3f9c2a1b04": made from portal and key, the same for every try. Short enough for a person to live with. */
export function markerOf(portalId: number, key: string): string {
  return `Ghostlight · ${createHash('sha256').update(`${portalId} ${key}`).digest('hex').slice(0, 10)}`;
}

/** Plain words as the simple HTML that HubSpot's tasks and notes show, with the marker as last line. */
export function bodyWith(words: string, marker: string): string {
  const lines = words.split('\n').map(escaped);
  return `${lines.join('<br>')}<br><br>${escaped(marker)}`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
