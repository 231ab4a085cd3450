import { describe, expect, it } from '@jest/globals';
import { fewTouches as S } from '../../src/signals/few-touches.ts';
import { ours, theirs } from '../situations.ts';
import { look } from './looking.ts';

describe('few-touches', () => {
  it('is seen for one', () =>
    expect(look(S, { told: [theirs('2026-02-17 10:00'), ours('2026-03-05 10:00')] })).toMatchObject({
      args: { n: 1 },
    }));
  it('is a no for two', () =>
    expect(
      look(S, { told: [theirs('2026-02-17 10:00'), ours('2026-03-04 10:00'), ours('2026-03-05 10:00')] }),
    ).toBeNull());
});
