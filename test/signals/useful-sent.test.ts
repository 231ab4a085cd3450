import { describe, expect, it } from '@jest/globals';
import { usefulSent as S } from '../../src/signals/useful-sent.ts';
import { ours, theirs } from '../situations.ts';
import { look } from './looking.ts';

describe('useful-sent', () => {
  it('is seen among the last three', () =>
    expect(
      look(S, {
        told: [
          theirs('2026-01-30 10:00'),
          ours('2026-02-05 10:00', { words: ['offers-something-useful'] }),
          ours('2026-02-19 10:00'),
        ],
      }),
    ).not.toBeNull());
  it('is a no otherwise', () =>
    expect(look(S, { told: [theirs('2026-01-30 10:00'), ours('2026-02-19 10:00')] })).toBeNull());
});
