/** Which of the patterns of English may match in which sentence: found for all of them in one walk over a letter. */
import type { Letter } from '../language.ts';
import { placesAmong, type Places } from '../needles.ts';
import type { Sentence } from '../sentences.ts';

const watched: RegExp[] = [];
let places: Places | null = null;

/** Has patterns looked for. Each file of rules names its own where it declares them. */
export function watchFor(patterns: readonly RegExp[]): void {
  watched.push(...patterns);
  places = null;
}

/** All patterns that were named so far. */
export const watchedPatterns = (): readonly RegExp[] => watched;

/** Whether a pattern may match in a sentence. Never false where it does. */
export type May = (pattern: RegExp, s: Sentence) => boolean;

export const ALWAYS: May = () => true;

let last: { sentences: Letter['sentences']; may: May } | null = null;

/** For the sentences of one letter; good until it is asked for those of another. */
export function mayIn({ sentences }: Pick<Letter, 'sentences'>): May {
  if (last?.sentences === sentences) return last.may;
  places ??= placesAmong(watched);
  const at = places(sentences.map((s) => s.lower));
  const may: May = (pattern, s) => at(pattern, s.index);
  last = { sentences, may };
  return may;
}
