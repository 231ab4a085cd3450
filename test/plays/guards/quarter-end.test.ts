import { describe, expect, it } from '@jest/globals';
import { burstAtQuarterEnd, isQuarterEnd, pressedByTheQuarter } from '../../../src/plays/guards/quarter-end.ts';
import { at, CALENDAR, ours, situation } from '../../situations.ts';

describe('the end of a quarter', () => {
  it('is its last three working days', () => {
    // March 2026 ends on a Tuesday.
    expect(['2026-03-26', '2026-03-27', '2026-03-30', '2026-03-31'].map((d) => isQuarterEnd(CALENDAR, d))).toEqual([
      false,
      true,
      true,
      true,
    ]);
    expect(isQuarterEnd(CALENDAR, '2026-02-27')).toBe(false);
    expect(isQuarterEnd(CALENDAR, '2026-12-30')).toBe(true);
    expect(isQuarterEnd(CALENDAR, '2026-10-30')).toBe(false);
  });
  it('shows a burst of three', () => {
    const told = ['2026-03-27', '2026-03-30', '2026-03-31'].map((d) => ours(`${d} 10:00`));
    expect(burstAtQuarterEnd(situation({ told, now: at('2026-04-07 12:00') }))).toMatchObject({
      n: 3,
      day: '2026-03-31',
    });
    expect(burstAtQuarterEnd(situation({ told: told.slice(1), now: at('2026-04-07 12:00') }))).toBeNull();
  });
  it('is pointed out only on the day itself', () => {
    const told = ['2026-03-27 10:00', '2026-03-30 10:00', '2026-03-30 15:00'].map((d) => ours(d));
    expect(pressedByTheQuarter(situation({ told, now: at('2026-03-31 12:00') }))).toBe(true);
    expect(pressedByTheQuarter(situation({ told, now: at('2026-04-07 12:00') }))).toBe(false);
  });
});
