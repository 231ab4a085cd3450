import { describe, expect, it } from '@jest/globals';
import { quarterEndBurst as S } from '../../src/signals/quarter-end-burst.ts';
import { ours } from '../situations.ts';
import { look } from './looking.ts';

describe('quarter-end-burst', () => {
  it('is seen for three in the last three working days of a quarter', () =>
    expect(
      look(S, { told: [ours('2025-12-29 10:00'), ours('2025-12-30 10:00'), ours('2025-12-31 10:00')] }),
    ).toMatchObject({ args: { n: 3 } }));
  it('is a no at the end of January', () =>
    expect(
      look(S, { told: [ours('2026-01-28 10:00'), ours('2026-01-29 10:00'), ours('2026-01-30 10:00')] }),
    ).toBeNull());
});
