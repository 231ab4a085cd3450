import { describe, expect, it } from '@jest/globals';
import { showReading } from '../../../extensions/app/packages/shared/index.ts';

const reader = { locale: 'en-US', timeZone: 'UTC' };
const MINUTE = 60_000;
const at = {
  phase: 'emails of open deals and their contacts',
  done: 1240,
  total: 5300,
  perMinute: 700,
  msLeft: 6 * MINUTE,
};

describe('the first reading in one line', () => {
  it.each([
    [at, 'First reading: 1,240 of 5,300 records · about 6 minutes left'],
    [{ ...at, phase: 'open deals', msLeft: null }, 'First reading: 1,240 of 5,300 open deals'],
    [{ ...at, msLeft: null }, 'First reading: 1,240 of 5,300 records'],
    [{ ...at, done: 0, total: 0, msLeft: null }, 'First reading of the account: it begins now'],
  ])('says %j', (reading, line) => expect(showReading(reading, reader)).toBe(line));

  it.each([
    [10_000, 'less than a minute left'],
    [MINUTE, 'about one minute left'],
    [89 * MINUTE, 'about 89 minutes left'],
    [91 * MINUTE, 'about 2 hours left'],
    [30 * 60 * MINUTE, 'about 30 hours left'],
  ])('rounds %d ms', (msLeft, left) =>
    expect(showReading({ ...at, msLeft }, reader)).toMatch(new RegExp(`· ${left}$`)),
  );

  it('writes numbers as the reader does', () => {
    expect(showReading(at, { ...reader, locale: 'de-DE' })).toContain('1.240 of 5.300');
  });
});
