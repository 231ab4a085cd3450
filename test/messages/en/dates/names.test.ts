import { describe, expect, it } from '@jest/globals';
import { read } from './reading.ts';

/** Read on Wednesday 18 November 2026. */
describe('Days with their month', () => {
  it.each([
    ['March 5', '2027-03-05'],
    ['5 March', '2027-03-05'],
    ['5th of March', '2027-03-05'],
    ['the third of March', '2027-03-03'],
    ['Nov. 20', '2026-11-20'],
    ['November 20, 2027', '2027-11-20'],
    ["20th of November, '26", '2026-11-20'],
    ["Nov 20 '26", '2026-11-20'],
    ['Nov 20, 26', '2026-11-20'],
    ['27 Jun 27.', '2027-06-27'],
    ['March first', '2027-03-01'],
    ['twenty five January', '2027-01-25'],
    ['Dec31, 2026', '2026-12-31'],
    ['mar4 night', '2027-03-04'],
    ['Jan/3', '2027-01-03'],
    ['the twenty-third day of December', '2026-12-23'],
    ['by the 2nd of January', '2027-01-02'],
    ['on 1 march', '2027-03-01'],
    ['may 5, please', '2027-05-05'],
    ['14april 2027', '2027-04-14'],
    ['in March', '2027-03-01..2027-03-31'],
    ['March 2027', '2027-03-01..2027-03-31'],
    ['by January', '2027-01-01..2027-01-31'],
    ["jan '27", '2027-01-01..2027-01-31'],
    ['in October two thousand thirty', '2030-10-01..2030-10-31'],
    ['the 15th', '2026-12-15'],
    ['on the 30th', '2026-11-30'],
    ['by the fifteenth', '2026-12-15'],
    ['the 3rd of next month', '2026-12-03'],
    ['on the 17 from 2pm', '2026-12-17'],
    ['Jan 5th or 6th', '2027-01-05 | 2027-01-06'],
    ['the 5th or 6th of Jan', '2027-01-05 | 2027-01-06'],
    ['5, 6 and 7 December', '2026-12-05 | 2026-12-06 | 2026-12-07'],
    ['Dec 1, 2 or 3', '2026-12-01 | 2026-12-02 | 2026-12-03'],
  ])('%s → %s', (text, wanted) => {
    expect(read(text)).toBe(wanted);
  });

  it.each([
    'I may go',
    'May I ask',
    'this may or may not be right',
    'you may 5 times',
    'they march on',
    'April said hello',
    'June will call you',
    'write to May',
    '12th floor',
    '3rd party',
    'the 2nd option',
    'the 4th of the items',
    'first of all',
    'one second please',
    'second thing',
    '11 people',
    'Feb 30',
    'on the 17 items',
    'Dec 32',
  ])('%s: no date', (text) => {
    expect(read(text)).toBe('');
  });
});
