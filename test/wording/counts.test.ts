import { describe, expect, it } from '@jest/globals';
import { lastWorkingDays, interval, percent, workingDays } from '../../src/wording/counts.ts';

describe('numbers in sentences', () => {
  it('are one or many', () => {
    expect([0, 1, 1.9, 2.1].map(workingDays)).toEqual([
      '0 working days',
      '1 working day',
      '1 working day',
      '2 working days',
    ]);
    expect([1, 10].map(lastWorkingDays)).toEqual(['the last working day', 'the last 10 working days']);
  });
  it('are whole per cents', () => expect([0, 0.306, 1].map(percent)).toEqual(['0\u00A0%', '31\u00A0%', '100\u00A0%']));
  it('stand in one piece with their bounds', () => expect(interval({ low: 0.247, high: 0.376 })).toBe('25–38\u00A0%'));
});
