import { describe, expect, it } from '@jest/globals';
import { answersSlowly as S } from '../../src/signals/answers-slowly.ts';
import { ours, theirs } from '../situations.ts';
import { look } from './looking.ts';

describe('answers-slowly', () => {
  it('is seen when the middle answer took days', () =>
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
    ).toMatchObject({ strength: 1, args: { n: 3, days: 6 } }));
  it('is a no for somebody who is sometimes quick', () => {
    const quick = [ours('2025-12-01 10:00'), theirs('2025-12-01 12:00')];
    const slow = ['2026-01-05', '2026-01-16', '2026-02-02'].flatMap((d) => [
      ours(`${d} 10:00`),
      theirs(`${new Date(Date.parse(d) + 8 * 86_400_000).toISOString().slice(0, 10)} 10:00`),
    ]);
    expect(
      look(S, { told: [...quick, ...slow.slice(0, 2), ...quick.map((t) => ({ ...t, at: t.at + 86_400_000 }))] }),
    ).toBeNull();
    expect(look(S, { told: slow })).not.toBeNull();
  });
  it('is a no for quick ones', () =>
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
  it('is unknown after two answers', () =>
    expect(
      look(S, {
        told: [
          ours('2026-01-05 10:00'),
          theirs('2026-01-12 10:00'),
          ours('2026-01-13 10:00'),
          theirs('2026-01-22 10:00'),
        ],
      }),
    ).toBe('unknown'));
});
