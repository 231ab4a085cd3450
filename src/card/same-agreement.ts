/**
 * One agreement often stands in several records: in their mail, in the Next step field, in the note of a call.
 * Whoever settles one of them has settled it in all; otherwise the next one would show up in its place, still open.
 */
import type { Source } from '../deal/facts.ts';
import type { NextStep } from '../judgement.ts';

/** Little words differ from one record to the other. */
const LITTLE = 3;

/** Where else the same was agreed: the same party, the same things, and the same day (`anyDay`: whichever). Not its own source. */
export function elsewhere(step: NextStep, all: readonly NextStep[], anyDay = false): Source[] {
  const found = new Map<string, Source>();
  for (const other of all) {
    const { source } = other;
    const own = source.type === step.source.type && source.id === step.source.id;
    if (own || other.owedBy !== step.owedBy || !alike(step.what, other.what)) continue;
    if (anyDay || other.due === step.due) found.set(`${source.type} ${source.id}`, source);
  }
  return [...found.values()];
}

/** All the words of the shorter are in the longer. */
function alike(one: string, two: string): boolean {
  const [few, many] = [wordsOf(one), wordsOf(two)].sort((a, b) => a.size - b.size) as [Set<string>, Set<string>];
  return few.size > 0 && [...few].every((word) => many.has(word));
}

const wordsOf = (text: string): Set<string> =>
  new Set((text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > LITTLE));
