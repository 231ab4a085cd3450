import { describe, expect, it } from '@jest/globals';
import { countryCode } from '../../src/deal/countries.ts';

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
