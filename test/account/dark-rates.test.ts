import { describe, expect, it } from '@jest/globals';
import { darkCountsOf, darkRates, shareOf, tallyDark } from '../../src/account/dark-rates.ts';
import { at, CALENDAR } from '../situations.ts';
import { lesson, spell } from './lessons.ts';

const NOW = at('2026-03-10 12:00');
const days = (from: number, to: number): number => CALENDAR.between(from, to);

describe('how many deals of a rep go dark', () => {
  it('takes a long silence that was answered for a slow buyer', () => {
    const slow = lesson({
      spells: [spell('71', 19, { answered: true }), spell('71', 3, { open: true, answered: false, endedAt: NOW })],
    });
    expect(darkCountsOf(slow, NOW, days)).toEqual([{ ownerId: '71', group: 'late', dark: false }]);
  });

  it('counts a deal once, as dark when a silence reached the threshold and they did not come back', () => {
    const counts = darkCountsOf(lesson({ spells: [spell('71', 2), spell('71', 9), spell('71', 8)] }), NOW, days);
    expect(counts).toEqual([{ ownerId: '71', group: 'late', dark: true }]);
  });

  it('counts a deal under each rep who had it, and each stage group it was in', () => {
    const counts = darkCountsOf(
      lesson({ spells: [spell('71', 9, { group: 'early' }), spell('71', 1), spell('72', 1)] }),
      NOW,
      days,
    );
    expect(counts).toEqual([
      { ownerId: '71', group: 'early', dark: true },
      { ownerId: '71', group: 'late', dark: false },
      { ownerId: '72', group: 'late', dark: false },
    ]);
  });

  it('leaves out a silence that has not had the time yet, and lets one that goes on grow', () => {
    const open = spell('71', 2, { open: true, answered: false, endedAt: at('2026-03-02 12:00') });
    expect(darkCountsOf(lesson({ spells: [open] }), at('2026-03-03 12:00'), days)).toEqual([]);
    expect(darkCountsOf(lesson({ spells: [open] }), NOW, days)).toEqual([{ ownerId: '71', group: 'late', dark: true }]);
  });

  it('leaves out stages where dark is switched off', () => {
    expect(darkCountsOf(lesson({ spells: [spell('71', 90, { darkAfter: 0 })] }), NOW, days)).toEqual([]);
  });

  it('compares the rep’s other deals with the peers’ in the same group', () => {
    const own = [{ ownerId: '71', group: 'late' as const, dark: true }];
    const tally = tallyDark([
      ...own,
      ...Array.from({ length: 6 }, (_, i) => ({ ownerId: '71', group: 'late' as const, dark: i < 5 })),
      ...Array.from({ length: 20 }, (_, i) => ({ ownerId: `${80 + (i % 4)}`, group: 'late' as const, dark: i < 2 })),
      { ownerId: '80', group: 'early', dark: true },
    ]);
    const { rep, peers } = darkRates(tally, '71', 'late', own);
    expect(rep).toMatchObject({ n: 6, value: 5 / 6 });
    expect(peers).toMatchObject({ n: 20, value: 0.1 });
    expect(rep.low).toBeGreaterThan(peers.high);
    expect(darkRates(tally, '99', 'middle', [])).toMatchObject({ rep: { n: 0, low: 0, high: 1 }, peers: { n: 0 } });
  });

  it('gives a share with its 90 % interval', () => {
    const share = shareOf(44, 143);
    expect(share.low).toBeCloseTo(0.248, 3);
    expect(share.high).toBeCloseTo(0.374, 3);
  });
});
