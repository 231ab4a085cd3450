/** Signals that consist of what somebody said: the same rules of freshness for all of them. */
import type { WordSignalCode } from '../messages/reading.ts';
import type { Said, Spoken } from './inputs/spoken.ts';
import { defineSignal, type Hit, type Signal, type SpokenBy } from './signal.ts';

/**
 * How long words hold. A mood ("swamped") passes with the next thing they write and within weeks;
 * news ("she has left") stays true; a trait ("I don't do email") stays longest.
 */
export type Lasts = 'mood' | 'news' | 'trait';

/** Half-lives in calendar days, counted back from their last word: silence does not make words older. */
const HALF_LIFE: Record<Lasts, number> = { mood: 21, news: 90, trait: 365 };
/** What one later message of theirs leaves of a mood. */
const AFTER_LATER_WORDS = 0.6;
/** The buyer's own words count in full; a report of them less, and a rep's thoughts least. */
const TRUST: Record<SpokenBy, number> = { buyer: 1, machine: 1, call: 0.9, meeting: 0.9, note: 0.7, rep: 0 };

/** 0 to 1: how much words still say today. */
export function freshness(said: Said, lasts: Lasts): number {
  const age = 0.5 ** (said.daysBefore / HALF_LIFE[lasts]);
  const overtaken = lasts === 'mood' ? AFTER_LATER_WORDS ** said.laterWords : 1;
  return TRUST[said.by] * age * overtaken;
}

/** Words too old or too often overtaken to be shown as evidence. */
const FAINTEST = 0.1;

/** The freshest of what was said under these codes. */
export function bestSaid(spoken: Pick<Spoken, 'of'>, words: readonly WordSignalCode[], lasts: Lasts): Hit | null {
  let best: Hit | null = null;
  for (const code of words)
    for (const said of spoken.of(code)) {
      const strength = freshness(said, lasts);
      if (strength < FAINTEST || (best !== null && strength < best.strength)) continue;
      best = {
        strength,
        source: said.source,
        at: said.at,
        args: { quote: said.quote, by: said.by, ...(said.name === null ? {} : { name: said.name }) },
      };
    }
  return best;
}

/** A signal that is seen when they said one of these things. */
export function wordSignal<const C extends string>(declared: {
  code: C;
  words: readonly WordSignalCode[];
  lasts: Lasts;
}): Signal<C> {
  return defineSignal({
    code: declared.code,
    needs: ['spoken'],
    gather: ({ spoken }) => bestSaid(spoken, declared.words, declared.lasts),
  });
}
