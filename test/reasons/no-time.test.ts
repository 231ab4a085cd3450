import { describe, expect, it } from '@jest/globals';
import { meeting, ours, theirs } from '../situations.ts';
import { leads, signalsFor, strength } from './ranking.ts';

describe('no-time', () => {
  const slow = [
    ours('2025-12-01 10:00'),
    theirs('2025-12-11 23:00'),
    ours('2025-12-12 10:00'),
    theirs('2025-12-21 12:00'),
    ours('2026-01-05 10:00'),
    theirs('2026-01-18 02:00'),
    ours('2026-01-28 10:00'),
    theirs('2026-02-09 02:00'),
  ];
  const story = {
    told: [
      ...slow,
      meeting('2026-01-08 15:00', { outcome: 'called-off', outcomeAt: '2026-01-08 13:00' }),
      ours('2026-02-23 14:00'),
      ours('2026-03-04 14:00'),
    ],
  };
  it('leads when they were always slow and late at night', () => {
    expect(leads(story)).toBe('no-time');
    expect(signalsFor(story, 'no-time')).toEqual(
      expect.arrayContaining(['answers-slowly', 'answers-at-odd-hours', 'cancels-same-day']),
    );
  });
  it('falls for somebody who used to answer within the hour', () => {
    const quick = [
      ours('2026-01-05 10:00'),
      theirs('2026-01-05 11:00'),
      ours('2026-01-06 10:00'),
      theirs('2026-01-06 11:00'),
      ours('2026-01-07 10:00'),
      theirs('2026-01-07 11:00'),
    ];
    expect(
      strength(
        { told: [...quick, meeting('2026-03-05 10:00', { outcome: 'no-show' }), ours('2026-03-05 11:00')] },
        'no-time',
      ),
    ).toBeLessThan(0.1);
  });
  it('beats a busy word of somebody who is always busy', () =>
    expect(leads({ told: [...slow, theirs('2026-02-20 23:00', { words: ['busy'] }), ours('2026-02-23 14:00')] })).toBe(
      'no-time',
    ));
});
