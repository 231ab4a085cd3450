import { describe, expect, it } from '@jest/globals';
import { beyondReviewTime as S } from '../../src/signals/beyond-review-time.ts';
import { ours } from '../situations.ts';
import { look } from './looking.ts';

describe('beyond-review-time', () => {
  it('is seen when it is long over', () =>
    expect(
      look(S, {
        told: [ours('2026-01-03 10:00', { words: ['sends-offer'] })],
        account: { usualReview: { workingDays: 6, n: 9, whose: 'account' } },
      }),
    ).toMatchObject({ args: { days: 6 } }));
  it('is a no within it', () =>
    expect(
      look(S, {
        told: [ours('2026-03-05 10:00', { words: ['sends-offer'] })],
        account: { usualReview: { workingDays: 6, n: 9, whose: 'account' } },
      }),
    ).toBeNull());
});
