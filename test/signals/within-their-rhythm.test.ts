import { describe, expect, it } from '@jest/globals';
import { withinTheirRhythm as S } from '../../src/signals/within-their-rhythm.ts';
import { ours, theirs } from '../situations.ts';
import { look } from './looking.ts';

describe('within-their-rhythm', () => {
  const slow = [
    ours('2026-01-05 10:00'),
    theirs('2026-01-15 10:00'),
    ours('2026-01-16 10:00'),
    theirs('2026-01-26 10:00'),
    ours('2026-01-27 10:00'),
    theirs('2026-02-25 10:00'),
  ];
  it('is seen when they took longer before', () =>
    expect(look(S, { told: [...slow, ours('2026-02-26 10:00')] })).toMatchObject({ strength: 1 }));
  it('is a no beyond anything they took before', () =>
    expect(
      look(S, {
        told: [
          ours('2026-01-05 10:00'),
          theirs('2026-01-05 12:00'),
          ours('2026-01-06 10:00'),
          theirs('2026-01-06 12:00'),
          ours('2026-01-07 10:00'),
          theirs('2026-01-07 12:00'),
          ours('2026-02-09 10:00'),
        ],
      }),
    ).toBeNull());
});
