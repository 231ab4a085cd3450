import { describe, expect, it } from '@jest/globals';
import { ignoresEveryone as S } from '../../src/signals/ignores-everyone.ts';
import { COLLEAGUE, ours, theirs } from '../situations.ts';
import { look } from './looking.ts';

describe('ignores-everyone', () => {
  it('is seen when a colleague got no answer either', () =>
    expect(
      look(S, {
        told: [theirs('2026-02-10 10:00'), ours('2026-02-11 10:00'), ours('2026-02-18 10:00', { owner: COLLEAGUE })],
      }),
    ).toMatchObject({ args: { n: 1 } }));
  it('is a no when only the rep wrote', () =>
    expect(look(S, { told: [theirs('2026-02-10 10:00'), ours('2026-02-11 10:00')] })).toBeNull());
});
