import { describe, expect, it } from '@jest/globals';
import { fitsTarget as S } from '../../src/signals/fits-target.ts';
import { company } from '../situations.ts';
import { look } from './looking.ts';

describe('fits-target', () => {
  const account = {
    wins: {
      n: 40,
      byIndustry: new Map([['FOOD_PRODUCTION', { won: 12, lost: 5 }]]),
      bySource: new Map(),
      employees: { low: 130, high: 900, n: 40 },
    },
  };
  it('is seen when industry and size match', () => expect(look(S, { account })).toMatchObject({ args: { n: 12 } }));
  it('is a no when one does not', () =>
    expect(look(S, { account, companies: [company({ employees: 9 })] })).toBeNull());
});
