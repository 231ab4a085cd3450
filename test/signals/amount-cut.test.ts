import { describe, expect, it } from '@jest/globals';
import { amountCut as S } from '../../src/signals/amount-cut.ts';
import { NOW } from '../situations.ts';
import { look } from './looking.ts';

describe('amount-cut', () => {
  const amounts = (...values: string[]) => ({
    deal: { history: { amount: values.map((value, i) => ({ at: NOW - (20 - i) * 86_400_000, value })) } },
  });
  it('is seen from a fifth on', () =>
    expect(look(S, amounts('62000', '18500'))).toMatchObject({ args: { n: 18500, of: 62000 } }));
  it('takes ten percent for a discount', () => expect(look(S, amounts('31000', '27900'))).toBeNull());
  it('is unknown without the history', () => expect(look(S, {})).toBe('unknown'));
});
