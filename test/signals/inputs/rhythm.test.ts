import { describe, expect, it } from '@jest/globals';
import { rhythmOf } from '../../../src/signals/inputs/rhythm.ts';
import { meeting, ours, situation, theirs } from '../../situations.ts';

describe('how they answer', () => {
  it('is counted per thread: a new question weeks later is no late answer', () => {
    const told = ['a', 'b', 'c'].flatMap((thread, i) => [
      ours(`2026-01-0${5 + i} 10:00`, { thread }),
      theirs(`2026-01-0${5 + i} 12:00`, { thread }),
      ours(`2026-01-0${5 + i} 14:00`, { thread }),
    ]);
    const later = theirs('2026-02-02 10:00', { thread: 'new' });
    expect(rhythmOf(situation({ told: [...told, later] }))).toMatchObject({ total: 3, median: 0.25 });
  });
  it('takes a meeting for the end of a wait, not for an answer in writing', () => {
    const told = [ours('2026-01-05 10:00'), meeting('2026-01-12 10:00'), theirs('2026-01-13 10:00')];
    expect(rhythmOf(situation({ told }))).toBeNull();
  });
  it('says nothing before the third answer', () => {
    const pair = (d: string) => [ours(`${d} 10:00`), theirs(`${d} 11:00`)];
    expect(rhythmOf(situation({ told: [...pair('2026-01-05'), ...pair('2026-01-06')] }))).toBeNull();
    expect(
      rhythmOf(situation({ told: [...pair('2026-01-05'), ...pair('2026-01-06'), ...pair('2026-01-07')] }))?.answers
        .length,
    ).toBe(3);
  });
});
