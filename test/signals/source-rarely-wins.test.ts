import { describe, expect, it } from '@jest/globals';
import { sourceRarelyWins as S } from '../../src/signals/source-rarely-wins.ts';
import { look } from './looking.ts';

describe('source-rarely-wins', () => {
  const from = (won: number, lost: number) => ({
    deal: { origin: 'PAID_SOCIAL' },
    account: {
      wins: { n: 40, byIndustry: new Map(), bySource: new Map([['PAID_SOCIAL', { won, lost }]]), employees: null },
    },
  });
  it('is seen', () => expect(look(S, from(0, 9))).toMatchObject({ args: { n: 0, of: 9 } }));
  it('is a no for a fair source, and unknown on few deals', () => {
    expect(look(S, from(4, 6))).toBeNull();
    expect(look(S, from(0, 3))).toBe('unknown');
  });
});
