/**
 * What an account's corrections teach: how far its own base rates lie from ours, in log-odds, for `account.learned`.
 * Smoothed twice: each reason starts with the pseudo-counts of its base rate, and the whole shift grows with the number
 * of corrections. So one click moves next to nothing, twenty that agree move a ranking, and resetting is forgetting them.
 */
import { REASON_CODES, type ReasonCode } from '../judgement.ts';
import { BASE_RATES } from './base-rates.ts';
import { STAGE_GROUPS } from './stage-group.ts';

/** As many corrections as our base rates are worth. */
export const PRIOR_CORRECTIONS = 30;
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

/** The shifts that follow from the reasons reps named; empty without corrections. */
export function learnFrom(named: readonly ReasonCode[]): Partial<Record<ReasonCode, number>> {
  const n = named.length;
  if (n === 0) return {};
  const counts = new Map<ReasonCode, number>();
  for (const code of named) counts.set(code, (counts.get(code) ?? 0) + 1);
  const trust = n / (n + HALF_TRUST);
  const shift = (code: ReasonCode): number => {
    const share = SHARES.get(code) as number;
    const seen = ((counts.get(code) ?? 0) + PRIOR_CORRECTIONS * share) / (n + PRIOR_CORRECTIONS);
    return trust * Math.log(seen / share);
  };
  // Scores are measured against `unknown`; its own shift is taken off the others.
  const unknown = shift('unknown');
  const learned: Partial<Record<ReasonCode, number>> = {};
  for (const code of REASON_CODES)
    if (code !== 'unknown') learned[code] = Math.max(-FURTHEST, Math.min(FURTHEST, shift(code) - unknown));
  return learned;
}
