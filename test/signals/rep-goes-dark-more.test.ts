import { describe, expect, it } from '@jest/globals';
import { repGoesDarkMore as S } from '../../src/signals/rep-goes-dark-more.ts';
import { look } from './looking.ts';

describe('rep-goes-dark-more', () => {
  const rates = (n: number, low: number, high: number) => ({ n, value: (low + high) / 2, low, high });
  it('is seen when the intervals do not overlap', () =>
    expect(
      look(S, { account: { repDarkRate: { rep: rates(12, 0.5, 0.8), peers: rates(60, 0.15, 0.3) } } }),
    ).toMatchObject({ args: { n: 65, of: 22 } }));
  it('is a no when they overlap', () =>
    expect(
      look(S, { account: { repDarkRate: { rep: rates(12, 0.25, 0.8), peers: rates(60, 0.15, 0.3) } } }),
    ).toBeNull());
  it('is a no under five deals of the rep or ten of peers', () => {
    expect(look(S, { account: { repDarkRate: { rep: rates(4, 0.5, 0.8), peers: rates(60, 0.15, 0.3) } } })).toBeNull();
    expect(look(S, { account: { repDarkRate: { rep: rates(12, 0.5, 0.8), peers: rates(9, 0.15, 0.3) } } })).toBeNull();
  });
  it('is unknown without peers', () => expect(look(S, {})).toBe('unknown'));
});
