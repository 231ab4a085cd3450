/**
 * What an account's corrections teach: how far its own base rates lie from ours, in log-odds, for `account.learned`.
 * A reason that was named counts for itself; one that was turned down counts a little against itself, named another or not.
 * Smoothed twice: each reason starts with the pseudo-counts of its base rate, and the whole shift grows with the number
 * of corrections. So one click moves next to nothing, twenty that agree move a ranking, and resetting is forgetting them.
 * A deal counts once, by what was said of it last: clicking again teaches nothing new.
 */
import { REASON_CODES, type ReasonCode } from '../judgement.ts';
import { BASE_RATES } from './base-rates.ts';
import { STAGE_GROUPS } from './stage-group.ts';

/** As many corrections as our base rates are worth. */
export const PRIOR_CORRECTIONS = 30;
/** A reason turned down this often, and never named, is thought half as usual. Turned down, it may still be right elsewhere. */
export const HALVED_BY = 10;
/** From this many corrections on half of the shift counts. */
export const HALF_TRUST = 20;
/** No account moves a reason further than this. */
export const FURTHEST = 2;

const SHARES: ReadonlyMap<ReasonCode, number> = (() => {
  const mean = (code: ReasonCode): number =>
    STAGE_GROUPS.reduce((sum, g) => sum + BASE_RATES[code][g], 0) / STAGE_GROUPS.length;
  const total = REASON_CODES.reduce((sum, code) => sum + mean(code), 0);
  return new Map(REASON_CODES.map((code) => [code, mean(code) / total]));
})();

/** What was said of `n` deals: not this reason, and perhaps which instead. */
export interface Said {
  not: ReasonCode;
  instead: ReasonCode | null;
  n: number;
}

/** The shifts that follow from what reps said; empty without corrections. */
export function learnFrom(said: readonly Said[]): Partial<Record<ReasonCode, number>> {
  const named = new Map<ReasonCode, number>();
  const turnedDown = new Map<ReasonCode, number>();
  for (const { not, instead, n } of said) {
    turnedDown.set(not, (turnedDown.get(not) ?? 0) + n);
    if (instead !== null) named.set(instead, (named.get(instead) ?? 0) + n);
  }
  const [all, answers] = [sumOf(turnedDown), sumOf(named)];
  if (all === 0) return {};
  const trust = all / (all + HALF_TRUST);
  const shift = (code: ReasonCode): number => {
    const share = SHARES.get(code) as number;
    const seen = ((named.get(code) ?? 0) + PRIOR_CORRECTIONS * share) / (answers + PRIOR_CORRECTIONS);
    const kept = HALVED_BY / (HALVED_BY + (turnedDown.get(code) ?? 0));
    return trust * Math.log((seen / share) * kept);
  };
  // Scores are measured against `unknown`; its own shift is taken off the others.
  const unknown = shift('unknown');
  const learned: Partial<Record<ReasonCode, number>> = {};
  for (const code of REASON_CODES)
    if (code !== 'unknown') learned[code] = Math.max(-FURTHEST, Math.min(FURTHEST, shift(code) - unknown));
  return learned;
}

function sumOf(counts: ReadonlyMap<ReasonCode, number>): number {
  return [...counts.values()].reduce((sum, n) => sum + n, 0);
}
