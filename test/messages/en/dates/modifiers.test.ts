import { describe, expect, it } from '@jest/globals';
import { read } from './reading.ts';

/** Read on Wednesday 18 November 2026. */
describe('What opens or closes one side', () => {
  it.each([
    ['by Friday', '2026-11-20'],
    ['no later than Friday', '2026-11-20'],
    ['on or before Dec 1', '2026-12-01'],
    ['Friday at the latest', '2026-11-20'],
    ['after the 15th', '2026-12-15..'],
    ['after Friday', '2026-11-20..'],
    ['after Thanksgiving', '2026-11-27..'],
    ['after next week', '2026-11-30..'],
    ['after Q1', '2027-04-01..'],
    ['since Monday', '2026-11-16..'],
    ['since August', '2026-08-01..'],
    ['until Friday', '..2026-11-20'],
    ['through Friday', '..2026-11-20'],
    ['before Friday', '..2026-11-19'],
    ['before Q1', '..2026-12-31'],
    ['before the end of the month', '2026-11-30'],
    ['prior to Dec 1', '..2026-11-30'],
    ['not before Monday', '2026-11-23..'],
    ['not until next week', '2026-11-23..'],
    ['Friday or later', '2026-11-20..'],
    ['from Monday on', '2026-11-23..'],
    ['starting Monday', '2026-11-23..'],
    ['as of Jan 1', '2027-01-01..'],
    ['Jan 1 onwards', '2027-01-01..'],
    ['later than 2027', '2028-01-01..'],
    ['as early as next week', '2026-11-23..'],
    ['on the 5th, after lunch', '2026-12-05'],
  ])('%s → %s', (text, wanted) => {
    expect(read(text)).toBe(wanted);
  });
});
