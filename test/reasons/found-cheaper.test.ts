import { describe, expect, it } from '@jest/globals';
import { ours, theirs } from '../situations.ts';
import { leads, signalsFor, strength } from './ranking.ts';

describe('found-cheaper', () => {
  const story = {
    told: [
      theirs('2026-02-11 10:00', { words: ['cheaper-offer', 'discount-asked'] }),
      ours('2026-02-12 10:00'),
      theirs('2026-02-13 10:00', { words: ['price-objection'] }),
      ours('2026-02-25 10:00'),
    ],
  };
  it('leads when a cheaper offer is on the table', () => {
    expect(leads(story)).toBe('found-cheaper');
    expect(signalsFor(story, 'found-cheaper')).toEqual(
      expect.arrayContaining(['says-cheaper-offer', 'asks-discount', 'objects-to-price']),
    );
  });
  it('is weaker when the money is approved', () => {
    const price = [theirs('2026-02-11 10:00', { words: ['price-objection'] }), ours('2026-02-12 10:00')];
    const approved = [
      theirs('2026-02-11 10:00', { words: ['price-objection', 'budget-approved'] }),
      ours('2026-02-12 10:00'),
    ];
    expect(strength({ told: approved }, 'found-cheaper')).toBeLessThan(strength({ told: price }, 'found-cheaper'));
  });
  it('does not read price talk of ours', () =>
    expect(
      strength(
        { told: [theirs('2026-02-11 10:00'), ours('2026-02-12 10:00', { words: ['cheaper-offer'] })] },
        'found-cheaper',
      ),
    ).toBe(0));
});
