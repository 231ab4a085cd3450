import { describe, expect, it } from '@jest/globals';
import { answersQuickly as S } from '../../src/signals/answers-quickly.ts';
import { ours, theirs } from '../situations.ts';
import { look } from './looking.ts';

describe('answers-quickly', () => {
  it('is seen', () =>
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
    ).toMatchObject({ args: { n: 3 } }));
  it('is a no when they take a week', () =>
    expect(
      look(S, {
        told: [
          ours('2026-01-05 10:00'),
          theirs('2026-01-12 10:00'),
          ours('2026-01-13 10:00'),
          theirs('2026-01-22 10:00'),
          ours('2026-01-23 10:00'),
          theirs('2026-02-02 10:00'),
        ],
      }),
    ).toBeNull());
});
