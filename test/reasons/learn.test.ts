import { describe, expect, it } from '@jest/globals';
import type { ReasonCode } from '../../src/judgement.ts';
import { FURTHEST, learnFrom, type Said } from '../../src/reasons/learn.ts';
import { ours, situation, theirs } from '../situations.ts';
import { weighReasons } from '../../src/reasons/weigh.ts';

const times = (n: number, instead: ReasonCode | null, not: ReasonCode = 'bad-timing'): Said[] => [{ not, instead, n }];

describe('learning from corrections', () => {
  it('learns nothing from none', () => expect(learnFrom([])).toEqual({}));
  it('is not swung by one click, even for a rare reason', () => {
    for (const code of ['sponsor-left', 'priorities-shifted', 'undeliverable'] as const)
      expect(Math.abs(learnFrom(times(1, code))[code] ?? 0)).toBeLessThan(0.15);
  });
  it('moves with many that agree, and never further than the limit', () => {
    const twenty = learnFrom(times(20, 'no-time'))['no-time'] ?? 0;
    const hundred = learnFrom(times(100, 'no-time'))['no-time'] ?? 0;
    expect(twenty).toBeGreaterThan(0.8);
    expect(hundred).toBeGreaterThan(twenty);
    expect(learnFrom(times(5000, 'no-time'))['no-time']).toBe(FURTHEST);
  });
  it('raises "unknown" by lowering all others', () => {
    const learned = learnFrom(times(60, 'unknown'));
    expect(Object.values(learned).every((shift) => shift < 0)).toBe(true);
  });
  it('takes a reason that is turned down for less usual, though none is named instead', () => {
    const no = (n: number) => learnFrom(times(n, null, 'no-time'));
    expect(no(1)['no-time']).toBeLessThan(0);
    expect(no(1)['no-time']).toBeGreaterThan(-0.02);
    expect(no(20)['no-time']).toBeLessThan(-0.4);
    expect(no(20)['no-time']).toBeGreaterThan(-0.8);
    expect(no(20)['lost-budget']).toBeCloseTo(0);
    expect(no(100_000)['no-time']).toBe(-FURTHEST);
  });
  it('counts a no less than a yes', () => {
    const both = learnFrom(times(20, 'lost-budget', 'no-time'));
    expect(Math.abs(both['no-time'] ?? 0)).toBeLessThan(both['lost-budget'] ?? 0);
    const even = learnFrom([...times(20, 'no-time', 'lost-budget'), ...times(20, null, 'no-time')]);
    expect(even['no-time']).toBeGreaterThan(0);
  });
  it('changes a close ranking once enough was said', () => {
    const told = [theirs('2026-02-18 10:00', { words: ['busy'] }), ours('2026-02-19 10:00')];
    const first = (n: number) =>
      weighReasons(situation({ told, account: { learned: learnFrom(times(n, 'priorities-shifted')) } }))[0]?.strength ??
      0;
    expect(first(1) - first(0)).toBeLessThan(0.03);
    expect(first(40)).toBeGreaterThan(first(0));
  });
});
