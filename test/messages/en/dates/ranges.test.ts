import { describe, expect, it } from '@jest/globals';
import { read } from './reading.ts';

/** Read on Wednesday 18 November 2026. */
describe('From one day to another', () => {
  it.each([
    ['from 20 Nov to 4 Dec', '2026-11-20..2026-12-04'],
    ['November 20 to December 4', '2026-11-20..2026-12-04'],
    ['Nov 20-22', '2026-11-20..2026-11-22'],
    ['20-22 November', '2026-11-20..2026-11-22'],
    ['3 and 12 of Sept', '2027-09-03 | 2027-09-12'],
    ['between 3 and 12 of Dec', '2026-12-03..2026-12-12'],
    ['between the 21st and 23rd', '2026-11-21..2026-11-23'],
    ['the 3rd to the 5th of March', '2027-03-03..2027-03-05'],
    ['April 5 through 19', '2027-04-05..2027-04-19'],
    ['i am off april ninth through seventeenth', '2027-04-09..2027-04-17'],
    ['Dec 28 - Jan 5', '2026-12-28..2027-01-05'],
    ['28 Dec to 5 Jan', '2026-12-28..2027-01-05'],
    ['Jan-Feb 2027', '2027-01-01..2027-02-28'],
    ['Nov-Feb 5th, 2027', '2026-11-01..2027-02-05'],
    ['from Nov to March', '2026-11-01..2027-03-31'],
    ['Monday to Wednesday', '2026-11-23..2026-11-25'],
    ['Mon-Wed', '2026-11-23..2026-11-25'],
    ['Mon - Fri next week', '2026-11-23..2026-11-27'],
    ['from next Friday to Oct 1st 2027', '2026-11-27..2027-10-01'],
    ['2027-2029', ''],
    ['between 2026 and 2028', '2026-01-01..2028-12-31'],
    ['12/1-12/5', '2026-12-01..2026-12-05?'],
    ['11/20-22', '2026-11-20..2026-11-22'],
    ['12-1-2026-12-7-2026', '2026-12-01..2026-12-07?'],
    ['from now until Christmas', '2026-11-18..2026-12-25'],
    ['between Christmas and New Year', '2026-12-25..2027-01-01'],
    ["I'm out Nov 10 to Dec 4", '2026-11-10..2026-12-04'],
    ['from the 27th to the 3rd of April', '2027-03-27..2027-04-03'],
    ['Nov 18 2026-Dec 19 2027', '2026-11-18..2027-12-19'],
    ['between 22/Jan/2026 and yesterday', '2026-01-22..2026-11-17'],
  ])('%s → %s', (text, wanted) => {
    expect(read(text)).toBe(wanted);
  });

  it.each(['9 to 5', '2 to 4 people', '10-12 people', '5-10 years of experience', 'from 2000 to 3000 users'])(
    '%s: no date',
    (text) => {
      expect(read(text)).toBe('');
    },
  );
});
