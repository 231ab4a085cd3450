import { describe, expect, it } from '@jest/globals';
import { severalSequences as S } from '../../src/signals/several-sequences.ts';
import { ours, theirs } from '../situations.ts';
import { look } from './looking.ts';

describe('several-sequences', () => {
  it('is seen for two', () =>
    expect(
      look(S, {
        told: [
          theirs('2026-02-17 10:00'),
          ours('2026-03-03 10:00', { sequence: 'a' }),
          ours('2026-03-09 10:00', { sequence: 'b' }),
        ],
      }),
    ).toMatchObject({ args: { n: 2 } }));
  it('is a no for one', () =>
    expect(
      look(S, {
        told: [
          theirs('2026-02-17 10:00'),
          ours('2026-03-03 10:00', { sequence: 'a' }),
          ours('2026-03-09 10:00', { sequence: 'a' }),
        ],
      }),
    ).toBeNull());
});
