import { describe, expect, it } from '@jest/globals';
import { sayDay } from '../../src/wording/days.ts';

describe('a day as one says it', () => {
  it('has its weekday', () => expect(sayDay('2026-03-06', undefined)).toBe('Friday, March 6'));
  it.each([
    ['2025-03-07', '2026-03-10', 'Friday, March 7, 2025'],
    ['2026-03-06', '2026-12-10', 'Friday, March 6'],
    ['2027-01-05', '2026-12-10', 'Tuesday, January 5'],
    ['2025-12-12', '2026-01-10', 'Friday, December 12'],
    ['2027-09-01', '2026-12-10', 'Wednesday, September 1, 2027'],
  ])('%s, said on %s', (day, today, says) => expect(sayDay(day, today)).toBe(says));
  it('gives back what is no day', () => expect(sayDay('soon', undefined)).toBe('soon'));
});
