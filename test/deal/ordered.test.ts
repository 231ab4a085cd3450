import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { placeOfFirst, quantile } from '../../src/deal/ordered.ts';

describe('ordered lists', () => {
  it('are searched for the first that holds', () =>
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (numbers, least) => {
        const sorted = [...numbers].sort((a, b) => a - b);
        const first = sorted.findIndex((n) => n >= least);
        expect(placeOfFirst(sorted, (n) => n >= least)).toBe(first < 0 ? sorted.length : first);
      }),
    ));

  it('have the quantiles everybody takes', () => {
    expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 0.1)).toBeCloseTo(2, 10);
    expect(quantile([10, 20], 0.5)).toBe(15);
    expect(quantile([7], 0.9)).toBe(7);
  });
});
