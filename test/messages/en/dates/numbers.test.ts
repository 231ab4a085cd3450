import { describe, expect, it } from '@jest/globals';
import { read } from './reading.ts';

/** Read on Wednesday 18 November 2026. */
describe('Dates in numbers', () => {
  it.each([
    ['by 2026-12-03', '2026-12-03'],
    ['on 12/24', '2026-12-24'],
    ['on 24/12', '2026-12-24'],
    ['due 20.11.2026', '2026-11-20'],
    ['11/20/26', '2026-11-20'],
    ['20-Nov-2026', '2026-11-20'],
    ['20-Nov', '2026-11-20'],
    ['Nov-20', '2026-11-20'],
    ['2026/aug/01', '2026-08-01'],
    ['20261120', '2026-11-20'],
    ['Friday 20/11', '2026-11-20'],
    ['Monday 21/12', '2026-12-21'],
    ['returning 12/3', '2026-12-03?'],
    ['the period is 12/1-12/15/2026', '2026-12-01..2026-12-15'],
    ['in 2026-12', '2026-12-01..2026-12-31'],
    ['in 12/2026', '2026-12-01..2026-12-31'],
    ['Friday 04-12', '2026-12-04'],
    ['1/5/2027', '2027-01-05?'],
    ['Monday 11-4', '2026-11-23'],
    ['3/12 and 25/12', '2026-12-03 | 2026-12-25'],
    ['on 12/25, 2027', '2027-12-25'],
    ['Date:30 December', '2026-12-30'],
  ])('%s → %s', (text, wanted) => {
    expect(read(text)).toBe(wanted);
  });

  it.each([
    'room 12/3',
    'version 3.12.2026',
    'release 12.11',
    '$12/3',
    'call 555-12-2015',
    'order 20261120',
    'order no. 3/12',
    '24/7 support',
    '50/50',
    '3/4 of users',
    'score was 7/10',
    'the odds are 3/1',
    'page 12/15',
    '192.168.1.12',
    '10.11.12.13',
    '1/2 cup',
    '8/1.5 looks like a formula',
    'won 3-1',
    '2/30/2027',
    '99999999',
    'https://x.example/2026/11/20/post',
    'mail sam.2026-11-20@x.example',
  ])('%s: no date', (text) => {
    expect(read(text)).toBe('');
  });
});
