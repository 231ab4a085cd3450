import { describe, expect, it } from '@jest/globals';
import { asSpan, findDates } from '../../../../src/messages/en/dates/find.ts';
import { read, TODAY } from './reading.ts';

/** Where libraries were seen to fail, all read on Wednesday 18 November 2026. */
describe('The dates other readers get wrong', () => {
  it.each([
    ["Let's talk after the 15th", '2026-12-15..'],
    ['out of office from 20 Nov to 4 Dec', '2026-11-20..2026-12-04'],
    ['November 20 to December 4', '2026-11-20..2026-12-04'],
    ['circle back in Q1', '2027-01-01..2027-03-31'],
    ['by EOM', '2026-11-30'],
    ['by EOW', '2026-11-20'],
    ['end of next week', '2026-11-27'],
    ['the week of the 7th', '2026-12-07..2026-12-13'],
    ['early next month', '2026-12-01..2026-12-10'],
    ['after Thanksgiving', '2026-11-27..'],
    ['after the holidays', '2027-01-02..?'],
    ['back on the 30th', '2026-11-30'],
    ['returning 12/3', '2026-12-03?'],
    ['room 12/3', ''],
  ])('%s → %s', (text, wanted) => {
    expect(read(text)).toBe(wanted);
  });

  it('reads "November 20" as a day in every English', () => {
    for (const locale of ['en-GB', 'en-US', 'en-AU', null])
      expect(read('November 20 to December 4', { locale })).toBe('2026-11-20..2026-12-04');
  });

  it('counts business days over the holidays of a country that is known', () => {
    expect(read('within 10 business days')).toBe('2026-11-18..2026-12-02');
    expect(read('within 10 business days', { country: 'US' })).toBe('2026-11-18..2026-12-03');
  });

  it('leaves what is past in the past', () => {
    const [found] = findDates('We met last Tuesday', { today: TODAY });
    expect(found).toMatchObject({ text: 'last Tuesday', past: true });
    expect(asSpan(found!)).toEqual({ text: 'last Tuesday', from: '2026-11-10', to: '2026-11-10' });
  });

  it('shows "by Friday" as its Friday, and knows that it is a "by"', () => {
    const [found] = findDates("I'll send it by Friday", { today: TODAY });
    expect(found).toMatchObject({ text: 'Friday', modifier: 'by', start: 16, end: 22, past: false, grain: 'day' });
    expect(asSpan(found!)).toEqual({ text: 'Friday', from: '2026-11-20', to: '2026-11-20' });
  });
});
