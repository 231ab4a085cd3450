import { describe, expect, it } from '@jest/globals';
import { read } from './reading.ts';

/** Read on Wednesday 18 November 2026. */
describe('Holidays', () => {
  it.each([
    ['Thanksgiving', '2026-11-26'],
    ['Black Friday', '2026-11-27'],
    ['Christmas', '2026-12-25'],
    ['xmas eve', '2026-12-24'],
    ["New Year's Day", '2027-01-01'],
    ["new year's eve", '2026-12-31'],
    ['MLK Day', '2027-01-18'],
    ["Presidents' Day", '2027-02-15'],
    ['Memorial Day', '2027-05-31'],
    ['Memorial Day weekend', '2027-05-29..2027-05-31'],
    ['Juneteenth', '2027-06-19'],
    ['fourth of july 2027', '2027-07-04'],
    ['Labor Day 2027', '2027-09-06'],
    ['Halloween', '2027-10-31'],
    ["Veterans' Day 2027", '2027-11-11'],
    ['Easter 2027', '2027-03-28'],
    ['Good Friday 2027', '2027-03-26'],
    ['Easter Monday 2027', '2027-03-29'],
    ['Ash Wednesday 2027', '2027-02-10'],
    ['Pentecost 2027', '2027-05-16'],
    ['Orthodox Easter 2027', '2027-05-02'],
    ["Mother's Day 2027", '2027-05-09'],
    ['Chinese New Year 2027', '2027-02-06'],
    ['Yom Kippur 2027', '2027-10-11'],
    ['Eid al-Fitr 2027', '2027-03-09'],
    ['last Christmas', '2025-12-25'],
    ['next Easter', '2027-03-28'],
    ['after the holidays', '2027-01-02..?'],
    ['Thanksgiving week', '2026-11-23..2026-11-29'],
  ])('%s → %s', (text, wanted) => {
    expect(read(text)).toBe(wanted);
  });

  it.each(['lent me a hand', 'the easterly wind', 'holiday season', 'a boxing match'])('%s: no date', (text) => {
    expect(read(text)).toBe('');
  });
});
