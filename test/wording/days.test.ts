import { describe, expect, it } from '@jest/globals';
import { sayDay } from '../../src/wording/days.ts';

describe('a day as one says it', () => {
  it('has its weekday', () => expect(sayDay('2026-03-06')).toBe('Friday, March 6'));
  it('gives back what is no day', () => expect(sayDay('soon')).toBe('soon'));
});
