/** Where their pain is noted: the account's own fields, the deal's description, their words, or a note that names it. */
import type { Source } from '../../deal/facts.ts';
import type { Reading } from '../../messages/reading.ts';
import type { Situation } from '../../situation.ts';
import { filled } from './required-fields.ts';

/** The clearest place; null when there is none. */
export function painOf(situation: Situation): { text: string; source: Source } | null {
  const deal: Source = { type: 'deals', id: situation.facts.deal.id };
  const field = filled(situation, situation.settings.painFields);
  if (field.value !== null) return { text: field.value, source: deal };
  const description = situation.facts.deal.description?.trim() ?? '';
  if (description.length >= 20) return { text: description, source: deal };
  const stated = (reading: Reading | null): string | null =>
    reading?.words.find((w) => w.code === 'pain-stated')?.quote ?? null;
  for (const t of situation.touches) {
    if (t.direction === 'ours') continue;
    const quote = stated(t.reading);
    if (quote !== null) return { text: quote, source: t.source };
  }
  for (const a of situation.facts.activities) {
    if (a.type !== 'notes' && a.type !== 'meetings' && a.type !== 'calls') continue;
    const quote = a.at <= situation.at ? stated(a.reading) : null;
    if (quote !== null) return { text: quote, source: { type: a.type, id: a.id } };
  }
  return null;
}
