import { describe, expect, it } from '@jest/globals';
import { askedThenVanished as S } from '../../src/signals/asked-then-vanished.ts';
import { ours, theirs } from '../situations.ts';
import { look } from './looking.ts';

describe('asked-then-vanished', () => {
  const request = theirs('2026-02-17 10:00', { words: ['asks-for-offer'] });
  it('is seen when the request was their last word', () =>
    expect(look(S, { told: [request, ours('2026-02-17 11:00', { words: ['sends-offer'] })] })).toMatchObject({
      source: request.source,
    }));
  it('takes our answer for the offer even when it does not say so', () =>
    expect(look(S, { told: [request, ours('2026-02-17 11:00')] })).not.toBeNull());
  it('is a no once they reacted', () =>
    expect(
      look(S, { told: [request, ours('2026-02-17 11:00', { words: ['sends-offer'] }), theirs('2026-02-19 10:00')] }),
    ).toBeNull());
  it('is a no when nobody asked', () =>
    expect(
      look(S, { told: [theirs('2026-02-17 10:00'), ours('2026-02-17 11:00', { words: ['sends-offer'] })] }),
    ).toBeNull());
});
