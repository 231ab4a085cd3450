import { describe, expect, it } from '@jest/globals';
import {
  addDays,
  dayOf,
  fromDay,
  readerOf,
  showDay,
  showMoment,
  showMoney,
  toDay,
} from '../../../extensions/app/packages/shared/dates.ts';

const us = readerOf({ user: { locale: 'en-US' }, portal: { timezone: 'America/New_York' } });
const de = readerOf({ user: { locale: 'de_DE' }, portal: { timezone: 'Europe/Berlin' } });

describe('dates and money', () => {
  it('are in the reader’s locale and the portal’s time zone', () => {
    expect(showDay('2026-02-27', us)).toBe('Fri, Feb 27');
    expect(showDay('2026-02-27', de)).toBe('Fr., 27. Feb.');
    expect(showMoment('2026-02-24T02:02:00Z', us)).toMatch(/^Feb 23, 9:02\sPM$/);
    expect(showMoment('2026-02-24T02:02:00Z', us, { time: false })).toBe('Feb 23');
    expect(showMoney(12400, 'USD', us)).toBe('$12,400');
    expect(showMoney(12400, 'EUR', de)).toMatch(/^12\.400\s€$/);
  });

  it('name the year only when it is another one', () => {
    expect(showDay('2026-12-30', us, '2026-03-10T15:00:00Z')).toBe('Wed, Dec 30');
    expect(showDay('2027-01-04', us, '2026-12-30T15:00:00Z')).toBe('Mon, Jan 4, 2027');
  });

  it('survive a locale, zone or currency nobody knows', () => {
    expect(readerOf({ user: { locale: 'not a locale' }, portal: { timezone: 'Mars/Base' } })).toEqual({
      locale: 'en-US',
      timeZone: 'UTC',
    });
    expect(readerOf({ user: {}, portal: { timezone: 'UTC' } }).locale).toBe('en-US');
    expect(showMoney(5, 'no money', us)).toBe('5');
    expect(showMoney(null, 'USD', us)).toBe('–');
  });

  it('the day of a moment is the portal’s', () => {
    expect(dayOf('2026-03-10T02:00:00Z', us)).toBe('2026-03-09');
    expect(dayOf('2026-03-10T02:00:00Z', de)).toBe('2026-03-10');
  });

  it('HubSpot’s date field counts months from nought', () => {
    expect(fromDay('2026-03-01')).toEqual({ year: 2026, month: 2, date: 1 });
    expect(toDay({ year: 2026, month: 11, date: 9 })).toBe('2026-12-09');
  });

  it('adding days crosses months, years and the change of the clock', () => {
    expect(addDays('2026-02-27', 2)).toBe('2026-03-01');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-07', 2)).toBe('2026-03-09');
  });
});
