import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addMonths,
  civil,
  dayNumber,
  dayOf,
  dayText,
  daysInMonth,
  isDate,
  weekday,
} from '../../../../src/messages/days.ts';
import { addWorkdays, isWorkday, workdayFrom } from '../../../../src/messages/workdays.ts';

const DAY_MS = 86_400_000;

describe('Days by number', () => {
  it('agree with the calendar of the language itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: -300_000, max: 2_900_000 }), (n) => {
        const date = new Date(n * DAY_MS);
        const { year, month, day } = civil(n);
        expect([year, month, day]).toEqual([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
        expect(dayNumber(year, month, day)).toBe(n);
        expect(weekday(n)).toBe((date.getUTCDay() + 6) % 7);
      }),
    );
  });

  it('roll over as Date.UTC does', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2100 }),
        fc.integer({ min: -30, max: 40 }),
        fc.integer({ min: -40, max: 80 }),
        (y, m, d) => {
          expect(dayNumber(y, m, d)).toBe(Date.UTC(y, m - 1, d) / DAY_MS);
        },
      ),
    );
  });

  it('know the length of months, and no 30 February', () => {
    expect([2023, 2024, 1900, 2000].map((y) => daysInMonth(y, 2))).toEqual([28, 29, 28, 29]);
    expect(isDate(2026, 2, 30)).toBe(false);
    expect(isDate(2024, 2, 29)).toBe(true);
    expect(dayText(addMonths(dayNumber(2026, 1, 31), 1))).toBe('2026-02-28');
  });

  it('are the day of the zone, and of UTC where the zone is unknown', () => {
    const at = Date.UTC(2026, 10, 18, 2);
    expect(dayText(dayOf(at, 'America/New_York'))).toBe('2026-11-17');
    expect(dayText(dayOf(at, 'Mars/Olympus'))).toBe('2026-11-18');
    expect(dayOf(Number.NaN, 'UTC')).toBeNull();
    expect(dayText(null)).toBeNull();
  });
});

describe('Working days', () => {
  it('counted in weeks at once are those counted one by one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 19_000, max: 22_000 }),
        fc.integer({ min: -200, max: 200 }),
        fc.constantFrom(null, 'US', 'GB', 'KR', 'TR'),
        (from, n, country) => {
          let at = from;
          for (let left = Math.abs(n); left > 0;) {
            at += Math.sign(n);
            if (isWorkday(at, country)) left -= 1;
          }
          expect(addWorkdays(from, n, country)).toBe(at);
        },
      ),
    );
  });

  it('leave out weekends, and public holidays where the country is known', () => {
    const thanksgiving = dayNumber(2026, 11, 26);
    expect(isWorkday(thanksgiving, 'US')).toBe(false);
    expect(isWorkday(thanksgiving, 'GB')).toBe(true);
    expect(isWorkday(thanksgiving, 'no such country')).toBe(true);
    expect(dayText(workdayFrom(dayNumber(2026, 11, 21)))).toBe('2026-11-23');
  });

  it('leave out every day of a holiday of several days', () => {
    const open = (days: readonly number[], month: number, country: string): number[] =>
      days.filter((d) => isWorkday(dayNumber(2026, month, d), country));
    expect(open([16, 17, 18, 19, 20], 2, 'KR')).toEqual([16, 20]);
    expect(open([26, 27, 28, 29], 5, 'TR')).toEqual([26]);
    expect(dayText(addWorkdays(dayNumber(2026, 2, 16), 1, 'KR'))).toBe('2026-02-20');
  });
});
