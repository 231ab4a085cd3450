import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { workingCalendar, type CalendarRules } from '../../src/deal/calendar.ts';

const NEW_YORK: CalendarRules = {
  timeZone: 'America/New_York',
  workingDays: [1, 2, 3, 4, 5],
  dayStart: '09:00',
  dayEnd: '17:00',
  places: [{ country: 'US', region: null }],
  ownHolidays: [],
};
const ny = workingCalendar(NEW_YORK);
const at = (text: string): number => Date.parse(text);

describe('working time', () => {
  it.each([
    ['an hour is an eighth of a day', '2026-03-10T14:00:00Z', '2026-03-10T15:00:00Z', 0.125],
    ['a night is nothing', '2026-03-10T21:00:00Z', '2026-03-11T13:00:00Z', 0],
    ['a weekend is nothing', '2026-03-06T22:00:00Z', '2026-03-09T13:00:00Z', 0],
    ["Washington's Birthday does not count", '2026-02-13T22:00:00Z', '2026-02-17T14:00:00Z', 0],
    ['five days of a week', '2026-03-02T14:00:00Z', '2026-03-06T22:00:00Z', 5],
    ['the change of the clocks takes nothing', '2026-03-06T14:00:00Z', '2026-03-09T21:00:00Z', 2],
    ['over the end of the year', '2025-12-31T14:00:00Z', '2026-01-02T22:00:00Z', 2],
    ['backwards is nothing', '2026-03-10T15:00:00Z', '2026-03-09T15:00:00Z', 0],
  ])('%s', (_name, from, to, days) => {
    expect(ny.between(at(from), at(to))).toBeCloseTo(days, 6);
  });

  it('a working day stays as it is, another becomes the next one', () => {
    expect(ny.onOrAfter('2026-03-10')).toBe('2026-03-10');
    expect(ny.onOrAfter('2026-03-07')).toBe('2026-03-09');
  });

  it("leaves out the buyer's holidays and our own days off", () => {
    const leeds = workingCalendar({ ...NEW_YORK, places: [...NEW_YORK.places, { country: 'GB', region: 'ENG' }] });
    expect(leeds.between(at('2026-04-02T21:00:00Z'), at('2026-04-07T13:00:00Z'))).toBe(0);
    const shut = workingCalendar({ ...NEW_YORK, ownHolidays: ['2026-03-10'] });
    expect(shut.isWorkingDay('2026-03-10')).toBe(false);
    expect(shut.workingDayAfter('2026-03-09', 1)).toBe('2026-03-11');
  });

  it.each([
    ['KR', ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'], ['2026-02-16', '2026-02-20']],
    // The half day it ends with is worked on.
    ['TR', ['2026-03-19', '2026-03-20', '2026-03-23'], ['2026-03-19', '2026-03-23']],
    ['VN', ['2026-02-13', '2026-02-16', '2026-02-18', '2026-02-20', '2026-02-23'], ['2026-02-13', '2026-02-23']],
  ])('leaves out every day of a holiday of several days in %s', (country, days, worked) => {
    const there = workingCalendar({ ...NEW_YORK, places: [{ country, region: null }] });
    expect(days.filter((day) => there.isWorkingDay(day))).toEqual(worked);
  });

  it('counts other weeks and other hours', () => {
    const dubai = workingCalendar({
      ...NEW_YORK,
      timeZone: 'Asia/Dubai',
      workingDays: [7, 1, 2, 3, 4],
      places: [],
      dayStart: '08:00',
      dayEnd: '18:00',
    });
    expect(dubai.between(at('2026-03-06T00:00:00Z'), at('2026-03-08T09:00:00Z'))).toBeCloseTo(0.5, 6);
  });

  it('names days of the portal’s zone on both sides of midnight', () => {
    expect(ny.dayOf(at('2026-03-10T03:59:59Z'))).toBe('2026-03-09');
    expect(ny.dayOf(at('2026-03-10T04:00:00Z'))).toBe('2026-03-10');
    const auckland = workingCalendar({ ...NEW_YORK, timeZone: 'Pacific/Auckland', places: [] });
    expect(auckland.dayOf(at('2025-12-31T11:00:00Z'))).toBe('2026-01-01');
    expect(auckland.dayOf(at('2025-12-31T10:59:59Z'))).toBe('2025-12-31');
  });

  it('finds working days around a day', () => {
    expect(ny.onOrAfter('2026-03-07')).toBe('2026-03-09');
    expect(ny.onOrBefore('2026-03-08')).toBe('2026-03-06');
    expect(ny.workingDayAfter('2026-03-02', 10)).toBe('2026-03-16');
  });

  it('counts the same whichever way a stretch is cut, and `after` undoes `between`', () => {
    const moments = fc.integer({ min: at('2024-06-01T00:00:00Z'), max: at('2027-06-01T00:00:00Z') });
    fc.assert(
      fc.property(moments, moments, moments, (a, b, c) => {
        const [from, middle, to] = [a, b, c].sort((x, y) => x - y) as [number, number, number];
        expect(ny.between(from, to)).toBeCloseTo(ny.between(from, middle) + ny.between(middle, to), 6);
        const days = ny.between(from, to);
        expect(ny.between(from, ny.after(from, days))).toBeCloseTo(days, 6);
      }),
    );
  });
});
