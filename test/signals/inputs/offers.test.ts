import { describe, expect, it } from '@jest/globals';
import type { Touch } from '../../../src/deal/touch.ts';
import { offersOf } from '../../../src/signals/inputs/offers.ts';
import { ours, situation, theirs } from '../../situations.ts';

const offers = (...told: Touch[]) => offersOf(situation({ told }));

describe('offers', () => {
  it('are what calls itself one', () =>
    expect(offers(ours('2026-02-05 10:00', { words: ['sends-offer'] }), ours('2026-02-06 10:00'))).toHaveLength(1));
  it('are also our answer to a request', () => {
    const request = theirs('2026-02-05 09:00', { words: ['asks-for-offer'] });
    expect(offers(request, ours('2026-02-05 10:00'), ours('2026-02-06 10:00'))).toMatchObject([
      { askedFor: { touch: request }, stillSilent: true },
    ]);
  });
  it('stay silent through a thank-you, and no longer after a word', () => {
    const sent = ours('2026-02-05 10:00', { words: ['sends-offer'] });
    expect(offers(sent, theirs('2026-02-05 11:00', { courtesy: true }))[0]?.stillSilent).toBe(true);
    expect(offers(sent, theirs('2026-02-05 11:00'))[0]?.stillSilent).toBe(false);
  });
  it('have nothing to do with a request of months ago', () =>
    expect(
      offers(
        theirs('2025-11-05 09:00', { words: ['asks-for-offer'] }),
        ours('2026-02-05 10:00', { words: ['sends-offer'] }),
      )[0]?.askedFor,
    ).toBeNull());
});
