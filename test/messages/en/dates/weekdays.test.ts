import { describe, expect, it } from '@jest/globals';
import { read } from './reading.ts';

/** Read on Wednesday 18 November 2026. */
describe('Days of the week', () => {
  it.each([
    ['Friday', '2026-11-20'],
    ['on Wednesday', '2026-11-25'],
    ['this Friday', '2026-11-20'],
    ['next Friday', '2026-11-27'],
    ['this coming Monday', '2026-11-23'],
    ['Friday next week', '2026-11-27'],
    ['next week on Tuesday', '2026-11-24'],
    ['Tuesday week', '2026-12-01'],
    ['Monday fortnight', '2026-12-07'],
    ['Friday the 20th', '2026-11-20'],
    ['Fri 20 Nov', '2026-11-20'],
    ['Friday, November 20th, 2026', '2026-11-20'],
    ['Thursday after next', '2026-11-26'],
    ['two Fridays from now', '2026-11-27'],
    ['in three Mondays', '2026-12-07'],
    ['Wed 3pm', '2026-11-25'],
    ['on Sat', '2026-11-21'],
    ['Sun 22 Nov', '2026-11-22'],
    ['Weds 25th', '2026-11-25'],
    ['Thurs', '2026-11-19'],
    ['next Wed', '2026-11-25'],
    ['the Monday after Thanksgiving', '2026-11-30'],
    ['Tuesday or Thursday next week', '2026-11-24 | 2026-11-26'],
    ['next week Tuesday or Thursday', '2026-11-24 | 2026-11-26'],
    ['first thing Monday', '2026-11-23'],
    ['Monday 21', '2026-12-21'],
    ['Tuesday of last week', '2026-11-10'],
    ["last week's sunday", '2026-11-15'],
  ])('%s → %s', (text, wanted) => {
    expect(read(text)).toBe(wanted);
  });

  it.each([
    'every Monday',
    'on Mondays',
    'Friday mornings',
    'each Friday',
    'every other Friday',
    'the sun is out',
    'Sun Microsystems',
    'the sat nav',
    'they wed him',
    'the 1st and 3rd Mondays',
  ])('%s: no date', (text) => {
    expect(read(text)).toBe('');
  });
});
