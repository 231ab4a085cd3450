/** Messages for tests, read as of Wednesday, 18 November 2026, 10 a.m. in New York. */
import { readMessage } from '../../src/messages/read.ts';
import type { Message, Reading } from '../../src/messages/reading.ts';

export const AT = Date.UTC(2026, 10, 18, 15);

const PEOPLE = {
  locale: 'en-US',
  timeZone: 'America/New_York',
  country: 'US',
  buyerNames: ['Dana Kessler', 'Omar Reyes'],
  repNames: ['Rita Reed', 'Annika Berg'],
  competitors: ['YardPilot', 'Acme'],
};

export function read(from: Message['from'], text: string, more: Partial<Message> = {}): Reading {
  return readMessage({ at: AT, from, text, ...PEOPLE, ...more });
}

/** Promises as `owner status from..to what`, for tables. */
export function promised(from: Message['from'], text: string): string[] {
  return read(from, text).promises.map((p) => {
    const days = p.from === p.to ? String(p.from) : `${String(p.from)}..${String(p.to)}`;
    return `${p.owedBy} ${p.status} ${days} ${p.what}${p.moves ? ' (moved)' : ''}`;
  });
}
