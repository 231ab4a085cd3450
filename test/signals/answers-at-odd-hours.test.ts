import { describe, expect, it } from '@jest/globals';
import { answersAtOddHours as S } from '../../src/signals/answers-at-odd-hours.ts';
import { ours, theirs } from '../situations.ts';
import { look } from './looking.ts';

describe('answers-at-odd-hours', () => {
  it('is seen for nights and Sundays', () =>
    expect(
      look(S, {
        told: [
          ours('2026-01-05 10:00'),
          theirs('2026-01-11 12:00'),
          ours('2026-01-13 10:00'),
          theirs('2026-01-14 23:00'),
          ours('2026-01-23 10:00'),
          theirs('2026-01-26 03:00'),
        ],
      }),
    ).toMatchObject({ args: { n: 100 } }));
  it('is a no in working hours', () =>
    expect(
      look(S, {
        told: [
          ours('2026-01-05 10:00'),
          theirs('2026-01-05 12:00'),
          ours('2026-01-13 10:00'),
          theirs('2026-01-13 12:00'),
          ours('2026-01-23 10:00'),
          theirs('2026-01-23 12:00'),
        ],
      }),
    ).toBeNull());
});
