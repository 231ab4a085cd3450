import { describe, expect, it } from '@jest/globals';
import { offerThenSilence as S } from '../../src/signals/offer-then-silence.ts';
import { ours, theirs } from '../situations.ts';
import { look } from './looking.ts';

describe('offer-then-silence', () => {
  it('is seen when nothing came since', () =>
    expect(
      look(S, { told: [theirs('2026-01-30 10:00'), ours('2026-02-05 10:00', { words: ['sends-offer'] })] }),
    ).toMatchObject({ args: { day: '2026-02-05' } }));
  it('is a no once they answered', () =>
    expect(
      look(S, { told: [ours('2026-02-05 10:00', { words: ['sends-offer'] }), theirs('2026-02-06 10:00')] }),
    ).toBeNull());
});
