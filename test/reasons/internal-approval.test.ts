import { describe, expect, it } from '@jest/globals';
import { ours, theirs } from '../situations.ts';
import { leads, rank, signalsFor, strength } from './ranking.ts';

describe('internal-approval', () => {
  const story = {
    stage: 'proposal',
    told: [
      theirs('2026-02-12 10:00'),
      theirs('2026-02-24 10:00', {
        words: ['approval-under-way'],
        cc: ['legal@quarry.example', 'sourcing@quarry.example'],
      }),
      ours('2026-02-25 10:00'),
    ],
  };
  it('leads when it sits with legal and new people are copied in', () => {
    expect(rank(story)[0]).toMatchObject({ code: 'internal-approval', certainty: 'likely' });
    expect(signalsFor({ ...story, told: [ours('2026-02-11 10:00'), ...story.told] }, 'internal-approval')).toEqual(
      expect.arrayContaining(['says-approval-under-way', 'new-people-copied']),
    );
  });
  it('is over after a no', () =>
    expect(
      strength(
        {
          ...story,
          told: [theirs('2026-02-24 10:00', { words: ['approval-under-way', 'clear-no'] }), ours('2026-02-25 10:00')],
        },
        'internal-approval',
      ),
    ).toBeLessThan(strength(story, 'internal-approval')));
  it('gives way when the committee struck the money', () =>
    expect(
      leads({
        ...story,
        told: [
          theirs('2026-02-12 10:00', { words: ['approval-under-way'] }),
          theirs('2026-02-24 10:00', { words: ['budget-gone'] }),
          ours('2026-02-25 10:00'),
        ],
      }),
    ).toBe('lost-budget'));
});
