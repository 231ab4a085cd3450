import { describe, expect, it } from '@jest/globals';
import { ours, theirs } from '../situations.ts';
import { leads, signalsFor, strength, topThree } from './ranking.ts';

describe('still-reviewing', () => {
  const account = { usualReview: { workingDays: 11, n: 3, whose: 'buyer' as const } };
  const story = {
    state: 'quiet' as const,
    account,
    stage: 'proposal',
    told: [
      theirs('2026-03-02 10:00', { words: ['asks-for-offer'] }),
      ours('2026-03-03 10:00', { words: ['sends-offer'], opens: 8 }),
    ],
  };
  it('leads within their own review time, even when they had asked for the quote', () => {
    expect(leads(story)).toBe('still-reviewing');
    expect(topThree(story)).toContain('quote-then-quiet');
    expect(signalsFor(story, 'still-reviewing')).toEqual(['within-review-time', 'opens-offer-often']);
  });
  it('falls long after it', () => {
    const late = {
      ...story,
      told: [
        theirs('2026-01-02 10:00', { words: ['asks-for-offer'] }),
        ours('2026-01-05 10:00', { words: ['sends-offer'], opens: 8 }),
      ],
    };
    expect(leads(late)).toBe('quote-then-quiet');
    expect(strength(late, 'still-reviewing')).toBeLessThan(0.05);
  });
  it('falls when the offer was never opened', () =>
    expect(
      strength(
        {
          ...story,
          told: [
            ours('2026-02-20 10:00', { opens: 2 }),
            theirs('2026-03-02 10:00'),
            ours('2026-03-03 10:00', { words: ['sends-offer'] }),
          ],
        },
        'still-reviewing',
      ),
    ).toBeLessThan(strength(story, 'still-reviewing')));
});
