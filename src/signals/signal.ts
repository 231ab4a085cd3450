/**
 * A signal is one thing that can be noticed about a deal. It declares what it needs and is given only that;
 * when a need cannot be met the signal is unknown, which is not the same as "no". Signals hold no opinion:
 * what they mean for a reason is said in the reason's own file.
 */
import type { Day, Instant, Source } from '../deal/facts.ts';
import type { Inputs, Need } from './inputs.ts';

/** What goes into the sentence; every part is optional and the wording copes without it. */
export interface Args {
  quote?: string;
  /** Whose words the quote is: the buyer's own, a note on a call or meeting, a note of the rep, a machine's. */
  by?: SpokenBy;
  name?: string;
  n?: number;
  of?: number;
  days?: number;
  day?: Day;
  /** What was told of is over by now. */
  over?: boolean;
}

export type SpokenBy = 'buyer' | 'call' | 'meeting' | 'note' | 'machine' | 'rep';

/** The signal was seen. */
export interface Hit {
  /** 0 to 1: how clearly. Old words and thin counts are weaker. */
  strength: number;
  source: Source | null;
  at?: Instant;
  args: Args;
}

export type Finding = { known: true; hit: Hit | null } | { known: false; missing: Need };

/** Looked, and cannot tell for want of this. */
export interface Lacking {
  lacking: Need;
}

export interface Signal<C extends string = string> {
  code: C;
  needs: readonly Need[];
  /** The clearest sighting, or null for a "no". */
  look(inputs: Inputs): Finding;
}

type Given<N extends Need> = { [K in N]: NonNullable<Inputs[K]> };

/** Declares a signal; `gather` sees only the inputs it named, and never a missing one. */
export function defineSignal<const C extends string, const N extends Need>(declared: {
  code: C;
  needs: readonly N[];
  gather: (given: Given<N>) => Hit | Lacking | null;
}): Signal<C> {
  const { code, needs, gather } = declared;
  return {
    code,
    needs,
    look(inputs) {
      for (const need of needs) if (inputs[need] === null) return { known: false, missing: need };
      const hit = gather(inputs as Given<N>);
      return hit !== null && 'lacking' in hit ? { known: false, missing: hit.lacking } : { known: true, hit };
    },
  };
}
