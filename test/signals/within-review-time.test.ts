import { describe, expect, it } from '@jest/globals';
import { withinReviewTime as S } from '../../src/signals/within-review-time.ts';
import { ours, theirs } from '../situations.ts';
import { look } from './looking.ts';

describe('within-review-time', () => {
  const review = (whose: 'buyer' | 'account') => ({ usualReview: { workingDays: 11, n: 3, whose } });
  const told = [theirs('2026-03-02 10:00'), ours('2026-03-03 10:00', { words: ['sends-offer'] })];
  it('is clear for this buyer’s own time', () =>
    expect(look(S, { told, account: review('buyer') })).toMatchObject({ strength: 1, args: { days: 11, n: 5 } }));
  it('is fainter for the account’s', () =>
    expect((look(S, { told, account: review('account') }) as { strength: number }).strength).toBeLessThan(0.6));
  it('is a no when it is over', () =>
    expect(
      look(S, { told: [ours('2026-02-03 10:00', { words: ['sends-offer'] })], account: review('buyer') }),
    ).toBeNull());
  it('is unknown without earlier offers', () => expect(look(S, { told })).toBe('unknown'));
});
