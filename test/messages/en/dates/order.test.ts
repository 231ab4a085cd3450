import { describe, expect, it } from '@jest/globals';
import { read } from './reading.ts';

describe('3/12: March or December', () => {
  it.each([
    ['en-US', '2027-03-12'],
    ['en-GB', '2026-12-03'],
    ['en-AU', '2026-12-03'],
    ['en-IN', '2026-12-03'],
    ['en', '2027-03-12?'],
    ['en-CA', '2027-03-12?'],
    [null, '2027-03-12?'],
  ])('written in %s → %s', (locale, wanted) => {
    expect(read('by 3/12', { locale })).toBe(wanted);
  });

  it('asks the country only where the locale says nothing', () => {
    expect(read('by 3/12', { country: 'GB' })).toBe('2026-12-03');
    expect(read('by 3/12', { country: 'GB', locale: 'en-US' })).toBe('2027-03-12');
  });

  it('is told by another date of the same text, or by its weekday', () => {
    expect(read('between 3/12 and 23/12')).toBe('2026-12-03..2026-12-23');
    expect(read('on 3/12, not on 3/23')).toBe('2027-03-12 | 2027-03-23');
    expect(read('Thursday 3/12')).toBe('2026-12-03');
    expect(read('support 24/7 until 3/12')).toBe('..2027-03-12?');
  });

  it('needs no telling where only one order is a date', () => {
    expect(read('on 25/12')).toBe('2026-12-25');
    expect(read('on 12/25', { locale: 'en-GB' })).toBe('2026-12-25');
    expect(read('on 12/12')).toBe('2026-12-12');
  });
});
