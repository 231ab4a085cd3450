import { describe, expect, it } from '@jest/globals';
import { ours, theirs } from '../situations.ts';
import { leads, signalsFor, topThree } from './ranking.ts';

describe('chose-competitor', () => {
  const story = {
    told: [theirs('2026-02-17 10:00', { words: ['competitor'] }), ours('2026-02-18 10:00'), ours('2026-02-26 10:00')],
  };
  it('leads when a rival was named', () => {
    expect(leads(story)).toBe('chose-competitor');
    expect(signalsFor(story, 'chose-competitor')).toContain('names-competitor');
  });
  it('is not drawn from silence after an offer alone', () =>
    expect(leads({ told: [ours('2026-02-17 10:00', { words: ['sends-offer'] })] })).not.toBe('chose-competitor'));
  it('competes with the price when the rival is cheaper', () => {
    const mixed = {
      told: [
        theirs('2026-02-17 10:00', { words: ['competitor', 'cheaper-offer', 'discount-asked'] }),
        ours('2026-02-18 10:00'),
      ],
    };
    expect(topThree(mixed)).toEqual(expect.arrayContaining(['found-cheaper', 'chose-competitor']));
  });
});
