/** One letter of the table, and how its reading is told in one line. */
import type { Message, Reading } from '../../../src/messages/reading.ts';

/** Who wrote, the words, what is meant; the subject where it matters. */
export type Row = readonly [from: Message['from'], text: string, meant: string, subject?: string];

/** `kind asks; away DAY; owner status LAST-DAY; …`, each part only where there is one. */
export function told(reading: Reading): string {
  return [
    `${reading.kind}${reading.asks ? ' asks' : ''}`,
    ...(reading.away ? [`away ${reading.away.until ?? 'without a day'}`] : []),
    ...(reading.contactInstead ? [`instead ${reading.contactInstead}`] : []),
    ...reading.promises.map((p) => `${p.owedBy} ${p.status} ${p.to ?? 'null'}`),
  ].join('; ');
}
