/** A spell: one stretch in which the move was the buyer's, as an observation of how long answers take. */
import type { Instant } from '../deal/facts.ts';

export interface Spell {
  dealId: string;
  /** Where the deal stood when the move went to the buyer. */
  pipelineId: string;
  stageId: string;
  /** When the move went to the buyer. */
  startedAt: Instant;
  /** When it ended: their first human touch, the deal's close, our taking the move back, or the moment of looking. */
  endedAt: Instant;
  /** Working days from start to end, in fractions, held days left out. */
  duration: number;
  /** True when it ended with a human touch of theirs; false when nobody can know how it would have gone on (censored). */
  answered: boolean;
}

/** Where a silence is compared: its stage, the pipeline around it, the whole account. */
export interface Where {
  pipelineId: string;
  stageId: string;
}

/** Spells counted by how long they lasted: times ascending and distinct, in working days. Plain JSON. */
export interface SpellTable {
  times: number[];
  answered: number[];
  censored: number[];
}

/** Durations are kept to five minutes of an eight-hour day, so that a table stays small however many spells there are. */
const STEPS_PER_DAY = 100;

/** Counts spells into a table. A duration that is no number, or negative, is left out; nothing follows from it. */
export function spellTable(spells: Iterable<{ duration: number; answered: boolean }>): SpellTable {
  const counts = new Map<number, { answered: number; censored: number }>();
  for (const { duration, answered } of spells) {
    if (!Number.isFinite(duration) || duration < 0) continue;
    const step = Math.round(duration * STEPS_PER_DAY);
    let count = counts.get(step);
    if (!count) counts.set(step, (count = { answered: 0, censored: 0 }));
    if (answered) count.answered += 1;
    else count.censored += 1;
  }
  const steps = [...counts.keys()].sort((a, b) => a - b);
  return {
    times: steps.map((s) => s / STEPS_PER_DAY),
    answered: steps.map((s) => counts.get(s)?.answered ?? 0),
    censored: steps.map((s) => counts.get(s)?.censored ?? 0),
  };
}
