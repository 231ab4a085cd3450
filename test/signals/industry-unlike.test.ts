import { describe, expect, it } from '@jest/globals';
import { industryUnlike as S } from '../../src/signals/industry-unlike.ts';
import { company } from '../situations.ts';
import { look } from './looking.ts';

describe('industry-unlike', () => {
  const wins = (byIndustry: [string, { won: number; lost: number }][], n = 40) => ({
    wins: { n, byIndustry: new Map(byIndustry), bySource: new Map(), employees: null },
  });
  it('is seen where we never won', () =>
    expect(
      look(S, {
        companies: [company({ industry: 'RETAIL' })],
        account: wins([['FOOD_PRODUCTION', { won: 20, lost: 5 }]]),
      }),
    ).toMatchObject({ strength: 1, args: { n: 0, of: 40 } }));
  it('is a no where we win', () =>
    expect(look(S, { account: wins([['FOOD_PRODUCTION', { won: 20, lost: 5 }]]) })).toBeNull());
  it('is unknown on few wins', () => expect(look(S, { account: wins([], 6) })).toBe('unknown'));
  it('is unknown without the account’s wins or a company', () => {
    expect(look(S, {})).toBe('unknown');
    expect(look(S, { companies: [], account: wins([]) })).toBe('unknown');
  });
});
