import { describe, expect, it } from '@jest/globals';
import { newPeopleCopied as S } from '../../src/signals/new-people-copied.ts';
import { ours, theirs } from '../situations.ts';
import { look } from './looking.ts';

describe('new-people-copied', () => {
  it('counts those we had not seen', () =>
    expect(
      look(S, {
        told: [
          ours('2026-02-01 10:00'),
          theirs('2026-02-12 10:00'),
          theirs('2026-02-24 10:00', { cc: ['legal@quarry.example', 'sourcing@quarry.example'] }),
        ],
      }),
    ).toMatchObject({ strength: 1, args: { n: 2 } }));
  it('is a no for people already in the thread', () =>
    expect(
      look(S, {
        told: [
          ours('2026-02-01 10:00', { cc: ['legal@quarry.example'] }),
          theirs('2026-02-12 10:00'),
          theirs('2026-02-24 10:00', { cc: ['legal@quarry.example'] }),
        ],
      }),
    ).toBeNull());
  it('does not start with their first mail', () =>
    expect(
      look(S, { told: [theirs('2026-02-12 10:00', { cc: ['x@quarry.example'] }), ours('2026-02-13 10:00')] }),
    ).toBeNull());
});
