import { describe, expect, it } from '@jest/globals';
import { countryCode, countryOfZone } from '../../src/deal/countries.ts';

describe('country names', () => {
  it.each([
    ['United States', 'US'],
    ['usa', 'US'],
    ['Germany', 'DE'],
    ['de', 'DE'],
    ['United Kingdom', 'GB'],
    ['England', 'GB'],
    ['Myanmar (Burma)', 'MM'],
    ['Atlantis', null],
    ['', null],
    [null, null],
  ])('%s', (name, code) => {
    expect(countryCode(name)).toBe(code);
  });
});

describe('the country of a time zone', () => {
  it.each([
    ['America/New_York', 'US'],
    ['US/Eastern', 'US'],
    ['America/Toronto', 'CA'],
    ['Europe/London', 'GB'],
    ['Asia/Kolkata', 'IN'],
    ['UTC', null],
    ['Etc/GMT+5', null],
    ['Nowhere/Atlantis', null],
  ])('%s', (zone, code) => {
    expect(countryOfZone(zone)).toBe(code);
  });
});
