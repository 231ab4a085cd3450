/**
 * The Kaplan–Meier estimate of how long a silence lasts, over spells that may count for less than one each.
 * Ties: answers at a time come before what is censored at that time, as everywhere in the literature.
 */
import type { SpellTable } from './spell.ts';

export interface Weighted {
  table: SpellTable;
  /** What one spell of this table counts for; 1 is a spell of one's own. */
  weight: number;
}

/** One time at which something was answered; the estimate stands still between two of them. */
export interface Step {
  time: number;
  /** Silences at least this long. */
  atRisk: number;
  answered: number;
  /** Share still silent after this time. */
  surviving: number;
  /** Greenwood's sum up to here, Σ d / (n (n − d)): the variance of log(surviving). */
  spread: number;
}

/**
 * The steps of the estimate, times ascending. Surviving falls from at most 1 to at least 0 and never rises; after a
 * step at which all that were left answered it is 0 and the spread infinite.
 */
export function kaplanMeier(parts: readonly Weighted[]): Step[] {
  const moments = merged(parts);
  let atRisk = moments.reduce((sum, m) => sum + m.answered + m.censored, 0);
  let surviving = 1;
  let spread = 0;
  const steps: Step[] = [];
  moments.forEach(({ time, answered, censored }, i) => {
    // Sums of fractions drift; what is left at the last time is what happens at it.
    if (i === moments.length - 1) atRisk = answered + censored;
    if (answered > 0) {
      surviving *= Math.max(0, 1 - answered / atRisk);
      spread += answered < atRisk ? answered / (atRisk * (atRisk - answered)) : Infinity;
      steps.push({ time, atRisk, answered, surviving, spread });
    }
    atRisk -= answered + censored;
  });
  return steps;
}

interface Moment {
  time: number;
  answered: number;
  censored: number;
}

/** One list of all times of all tables, ascending, with weighted counts. */
function merged(parts: readonly Weighted[]): Moment[] {
  const all = new Map<number, Moment>();
  for (const { table, weight } of parts) {
    if (!(weight > 0)) continue;
    table.times.forEach((time, i) => {
      let moment = all.get(time);
      if (!moment) all.set(time, (moment = { time, answered: 0, censored: 0 }));
      moment.answered += weight * (table.answered[i] ?? 0);
      moment.censored += weight * (table.censored[i] ?? 0);
    });
  }
  return [...all.values()].sort((a, b) => a.time - b.time);
}
