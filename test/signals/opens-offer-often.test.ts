import { describe, expect, it } from '@jest/globals';
import { opensOfferOften as S } from '../../src/signals/opens-offer-often.ts';
import { ours, theirs } from '../situations.ts';
import { look } from './looking.ts';

describe('opens-offer-often', () => {
  it('is seen for an offer opened again and again', () =>
    expect(
      look(S, { told: [theirs('2026-03-02 09:00'), ours('2026-03-03 10:00', { words: ['sends-offer'], opens: 8 })] }),
    ).toMatchObject({ args: { n: 8 }, strength: 1 }));
  it('is a no for the usual two or three', () =>
    expect(look(S, { told: [ours('2026-03-03 10:00', { words: ['sends-offer'], opens: 3 })] })).toBeNull());
  it('is a no without an offer', () => expect(look(S, { told: [ours('2026-03-03 10:00', { opens: 9 })] })).toBeNull());
});
