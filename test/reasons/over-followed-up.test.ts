import { describe, expect, it } from '@jest/globals';
import { call, ours, theirs } from '../situations.ts';
import { leads, signalsFor } from './ranking.ts';

describe('over-followed-up', () => {
  const story = {
    told: [
      theirs('2026-02-17 10:00'),
      ours('2026-03-02 10:00'),
      ours('2026-03-03 10:00', { sequence: 'a' }),
      call('2026-03-04 10:00', { connected: false }),
      ours('2026-03-05 10:00', { sequence: 'a' }),
      ours('2026-03-09 10:00', { sequence: 'b' }),
    ],
  };
  it('leads for five in a week', () => {
    expect(leads(story)).toBe('over-followed-up');
    expect(signalsFor(story, 'over-followed-up')).toEqual(
      expect.arrayContaining(['many-unanswered', 'several-sequences']),
    );
  });
  it('is nothing when we hardly wrote', () =>
    expect(
      leads({ told: [theirs('2026-02-17 10:00', { words: ['objects-to-chasing'] }), ours('2026-03-05 10:00')] }),
    ).not.toBe('over-followed-up'));
  it('gives way to what they said', () =>
    expect(
      leads({
        told: [
          theirs('2026-02-24 10:00', { words: ['budget-gone'] }),
          ours('2026-03-02 10:00'),
          ours('2026-03-04 10:00'),
          ours('2026-03-06 10:00'),
        ],
      }),
    ).toBe('lost-budget'));
});
