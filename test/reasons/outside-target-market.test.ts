import { describe, expect, it } from '@jest/globals';
import { company, ours, theirs } from '../situations.ts';
import { leads, rank, signalsFor, strength } from './ranking.ts';

describe('outside-target-market', () => {
  const account = {
    wins: {
      n: 40,
      byIndustry: new Map([['FOOD_PRODUCTION', { won: 20, lost: 5 }]]),
      bySource: new Map([['PAID_SOCIAL', { won: 0, lost: 9 }]]),
      employees: { low: 130, high: 900, n: 40 },
    },
  };
  const story = {
    account,
    companies: [company({ industry: 'RETAIL', employees: 9 })],
    deal: { origin: 'PAID_SOCIAL' },
    told: [theirs('2026-02-11 10:00'), ours('2026-02-12 10:00')],
  };
  it('leads for a company unlike those we win', () => {
    expect(leads(story)).toBe('outside-target-market');
    expect(signalsFor(story, 'outside-target-market')).toEqual([
      'size-unlike',
      'industry-unlike',
      'source-rarely-wins',
    ]);
  });
  it('is nothing for a strong match', () =>
    expect(strength({ ...story, companies: [company()] }, 'outside-target-market')).toBeLessThan(0.05));
  it('says what it would need when the account’s wins are not known', () => {
    const partly = rank({
      ...story,
      account: null,
      told: [theirs('2026-02-11 10:00', { words: ['busy'] }), ours('2026-02-12 10:00')],
    });
    expect(partly.map((r) => r.code)).not.toContain('outside-target-market');
  });
});
