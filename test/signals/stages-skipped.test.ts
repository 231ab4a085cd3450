import { describe, expect, it } from '@jest/globals';
import { stagesSkipped as S } from '../../src/signals/stages-skipped.ts';
import { NOW } from '../situations.ts';
import { look } from './looking.ts';

describe('stages-skipped', () => {
  const moves = (...list: [string, number][]) => ({
    deal: { history: { dealstage: list.map(([value, ago]) => ({ at: NOW - ago * 60_000, value })) } },
  });
  it('is seen when a stage is left out', () =>
    expect(look(S, moves(['discovery', 90_000], ['proposal', 80_000]))).toMatchObject({ strength: 0.7 }));
  it('is clearest within minutes', () =>
    expect(look(S, moves(['discovery', 90_000], ['proposal', 89_998]))).toMatchObject({ strength: 1 }));
  it('is a no step by step', () =>
    expect(look(S, moves(['discovery', 90_000], ['fit', 60_000], ['proposal', 30_000]))).toBeNull());
});
