import { describe, expect, it } from '@jest/globals';
import { read } from './reading.ts';

/** Read on Wednesday 18 November 2026. */
describe('Parts of a period', () => {
  it.each([
    ['end of next week', '2026-11-27'],
    ['end of the month', '2026-11-30'],
    ['end of March', '2027-03-31'],
    ['by EOM', '2026-11-30'],
    ['by EOW', '2026-11-20'],
    ['by EOD', '2026-11-18'],
    ['EOD Friday', '2026-11-20'],
    ['COB tomorrow', '2026-11-19'],
    ['by year-end', '2026-12-31'],
    ['quarter end', '2026-12-31'],
    ['beginning of next year', '2027-01-01'],
    ['early next month', '2026-12-01..2026-12-10'],
    ['mid next month', '2026-12-10..2026-12-20'],
    ['late next month', '2026-12-21..2026-12-31'],
    ['early January', '2027-01-01..2027-01-10'],
    ['mid-January', '2027-01-10..2027-01-20'],
    ['late January', '2027-01-21..2027-01-31'],
    ['mid 2027', '2027-05-02..2027-09-01'],
    ['early to mid December', '2026-12-01..2026-12-20'],
    ['later this week', '2026-11-19..2026-11-22'],
    ['later this month', '2026-11-18..2026-11-30'],
    ['rest of the week', '2026-11-18..2026-11-22'],
    ['earlier this week', '2026-11-16..2026-11-18'],
    ['the first half of December', '2026-12-01..2026-12-15'],
    ['second half of 2027', '2027-07-01..2027-12-31'],
    ['3rd week of December', '2026-12-14..2026-12-20'],
    ['first week of January', '2027-01-04..2027-01-10'],
    ['last week of the year', '2026-12-28..2027-01-03'],
    ['the last Monday in March', '2027-03-29'],
    ['first Tuesday of the month', '2026-12-01'],
    ['last day of the month', '2026-11-30'],
    ['first business day of next month', '2026-12-01'],
    ['first two weeks of January', '2027-01-04..2027-01-17'],
    ['last 3 weeks of this year', '2026-12-14..2027-01-03'],
    ['the 9th month of next year', '2027-09-01..2027-09-30'],
    ['the last weekend in January', '2027-01-30..2027-01-31'],
    ['midweek', '2026-11-17..2026-11-19'],
    ['in the new year', '2027-01-01..2027-01-31'],
    ['year to date', '2026-01-01..2026-11-18'],
  ])('%s → %s', (text, wanted) => {
    expect(read(text)).toBe(wanted);
  });

  it.each([
    'At the end of the day, it works',
    'end user',
    'the end of the line',
    'too late',
    'early adopters',
    'start the trial',
    'corn on the cob',
    'day one (EOM)',
  ])('%s: no date', (text) => {
    expect(read(text)).toBe('');
  });
});
