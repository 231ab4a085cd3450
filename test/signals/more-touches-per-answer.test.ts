import { describe, expect, it } from '@jest/globals';
import { moreTouchesPerAnswer as S } from '../../src/signals/more-touches-per-answer.ts';
import { ours, SECOND, theirs } from '../situations.ts';
import { look } from './looking.ts';

describe('more-touches-per-answer', () => {
  const pairs = [
    ours('2026-01-05 10:00'),
    theirs('2026-01-05 11:00'),
    ours('2026-01-06 10:00'),
    theirs('2026-01-06 11:00'),
    ours('2026-01-07 10:00'),
    theirs('2026-01-07 11:00'),
  ];
  it('is seen when it used to take one', () =>
    expect(
      look(S, { told: [...pairs, ours('2026-02-05 10:00'), ours('2026-02-12 10:00'), ours('2026-02-19 10:00')] }),
    ).toMatchObject({ args: { n: 3, of: 1 } }));
  it('does not count what others of theirs got', () => {
    const toTom = ['2026-01-08', '2026-01-09', '2026-01-12'].map((day) => ours(`${day} 10:00`, { from: SECOND }));
    const now = [ours('2026-02-05 10:00'), ours('2026-02-12 10:00'), ours('2026-02-19 10:00')];
    const answered = theirs('2026-01-13 10:00', { from: SECOND });
    expect(look(S, { told: [...pairs, ...toTom, answered, ...now] })).toMatchObject({ args: { n: 3, of: 1 } });
  });
  it('is unknown before the third answer', () =>
    expect(look(S, { told: [ours('2026-02-05 10:00'), ours('2026-02-12 10:00'), ours('2026-02-19 10:00')] })).toBe(
      'unknown',
    ));
});
