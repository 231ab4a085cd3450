import { describe, expect, it } from '@jest/globals';
import { reasonsForRep } from '../../src/reasons/for-rep.ts';
import { COLLEAGUE, ours, theirs } from '../situations.ts';
import { leads, rank, signalsFor, strength } from './ranking.ts';

describe('seller-friction', () => {
  const told = [
    ours('2026-01-22 10:00'),
    ours('2026-01-29 10:00'),
    ours('2026-02-09 10:00'),
    ours('2026-02-12 14:00', { owner: COLLEAGUE, thread: 'g' }),
    theirs('2026-02-12 15:00', { thread: 'g', words: ['asks-for-someone-else', 'praises-colleague'] }),
    ours('2026-02-17 10:00'),
    ours('2026-02-25 10:00'),
    ours('2026-03-04 10:00'),
  ];
  it('leads when colleagues are answered and the rep is not', () => {
    expect(leads({ told })).toBe('seller-friction');
    expect(signalsFor({ told }, 'seller-friction')).toContain('answers-colleague-not-rep');
  });
  it('is never drawn from rates alone', () => {
    const share = (low: number, high: number, n: number) => ({ n, value: (low + high) / 2, low, high });
    const rates = {
      account: { repDarkRate: { rep: share(0.5, 0.8, 14), peers: share(0.1, 0.3, 60) } },
      told: [theirs('2026-02-18 10:00'), ours('2026-02-19 10:00')],
    };
    expect(leads(rates)).toBe('unknown');
    expect(strength(rates, 'seller-friction')).toBeGreaterThan(0);
  });
  it('falls when nobody of ours is answered', () =>
    expect(
      strength({ told: [...told, ours('2026-03-05 10:00', { owner: COLLEAGUE })] }, 'seller-friction'),
    ).toBeLessThan(strength({ told }, 'seller-friction')));
  it('never reaches a rep', () =>
    expect(reasonsForRep(rank({ told })).map((r) => r.code)).not.toContain('seller-friction'));
});
