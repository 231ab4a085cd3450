import { describe, expect, it } from '@jest/globals';
import { logLogInterval, wilsonInterval } from '../../src/chances/interval.ts';

describe('an interval', () => {
  it('of a plain share is Wilson’s', () => {
    // Newcombe (1998), Statistics in Medicine 17, 857–872, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    const published: [number, number, number, number][] = [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ];
    for (const [of, n, low, high] of published) {
      const interval = wilsonInterval(of / n, n, 1.959964);
      expect(interval.low).toBeCloseTo(low, 4);
      expect(interval.high).toBeCloseTo(high, 4);
    }
  });

  it('says everything is possible when nothing was seen', () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
  });

  it('of a curve nobody has left yet reaches down as far as its silences allow', () => {
    const { low, high } = logLogInterval(1, 0, 30);
    expect(high).toBe(1);
    expect(low).toBeGreaterThan(0.88);
    expect(low).toBeLessThan(0.95);
  });

  it('of a curve all have left reaches up as far as its silences allow', () => {
    const { low, high } = logLogInterval(0, Infinity, 12);
    expect(low).toBe(0);
    expect(high).toBeGreaterThan(0.1);
    expect(high).toBeLessThan(0.25);
  });
});
