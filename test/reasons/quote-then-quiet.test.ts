import { describe, expect, it } from '@jest/globals';
import { WELL_KEPT, meeting, ours, theirs } from '../situations.ts';
import { leads, signalsFor, strength, topThree } from './ranking.ts';

describe('quote-then-quiet', () => {
  const story = {
    stage: 'proposal',
    deal: { properties: { ...WELL_KEPT, business_pain: null } },
    told: [
      theirs('2026-02-17 13:20', { words: ['asks-for-offer'] }),
      ours('2026-02-17 14:05', { words: ['sends-offer'] }),
      ours('2026-02-24 10:00'),
      ours('2026-03-04 10:00'),
    ],
  };
  it('leads when the quote was all they wanted, the discovery behind it', () => {
    expect(leads(story)).toBe('quote-then-quiet');
    expect(topThree(story)).toContain('shallow-discovery');
    expect(signalsFor(story, 'quote-then-quiet')).toEqual(['asked-then-vanished', 'short-discovery']);
  });
  it('is weaker after long talks', () =>
    expect(
      strength({ ...story, told: [meeting('2026-01-12 10:00', { minutes: 60 }), ...story.told] }, 'quote-then-quiet'),
    ).toBeLessThan(strength(story, 'quote-then-quiet')));
  it('is nothing once they reacted', () =>
    expect(
      strength(
        { ...story, told: [...story.told, theirs('2026-03-05 10:00'), ours('2026-03-06 10:00')] },
        'quote-then-quiet',
      ),
    ).toBeLessThan(0.1));
});
