import type { RankedReason } from '../judgement.ts';

/** What a rep may see: comparisons between people are for managers, so `seller-friction` and its evidence never get here. */
export function reasonsForRep(reasons: readonly RankedReason[]): RankedReason[] {
  return reasons.filter((r) => r.code !== 'seller-friction');
}
