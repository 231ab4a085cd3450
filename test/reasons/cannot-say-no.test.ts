import { describe, expect, it } from '@jest/globals';
import { ours, step, theirs } from '../situations.ts';
import { leads, signalsFor, strength } from './ranking.ts';

describe('cannot-say-no', () => {
  const steps = [
    step({ due: '2026-02-06', status: 'late' }),
    step({ due: '2026-02-17', status: 'late' }),
    step({ due: '2026-02-23' }),
  ];
  const story = {
    stage: 'proposal',
    steps,
    told: [
      theirs('2026-02-20 10:00', { words: ['warm'] }),
      ours('2026-02-26 10:00', { opens: 6, clicks: 3 }),
      ours('2026-03-05 10:00', { opens: 4, clicks: 1 }),
    ],
  };
  it('leads for warm words and passed days', () => {
    expect(leads(story)).toBe('cannot-say-no');
    expect(signalsFor(story, 'cannot-say-no')).toEqual(
      expect.arrayContaining(['promises-missed', 'warm-words', 'clicks-no-answer']),
    );
  });
  it('is nothing after a clear no', () =>
    expect(
      strength(
        { ...story, told: [theirs('2026-02-20 10:00', { words: ['clear-no'] }), ours('2026-02-26 10:00')] },
        'cannot-say-no',
      ),
    ).toBeLessThan(0.3));
  it('is not drawn from one passed day', () =>
    expect(leads({ ...story, steps: steps.slice(-1) })).not.toBe('cannot-say-no'));
});
