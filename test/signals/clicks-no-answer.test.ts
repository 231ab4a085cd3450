import { describe, expect, it } from '@jest/globals';
import { clicksNoAnswer as S } from '../../src/signals/clicks-no-answer.ts';
import { ours, theirs } from '../situations.ts';
import { look } from './looking.ts';

describe('clicks-no-answer', () => {
  it('is seen when they click and stay silent', () =>
    expect(
      look(S, {
        told: [
          theirs('2026-02-20 10:00'),
          ours('2026-02-26 10:00', { opens: 6, clicks: 3 }),
          ours('2026-03-05 10:00', { opens: 4, clicks: 1 }),
        ],
      }),
    ).toMatchObject({ args: { n: 2 } }));
  it('is a no when opened only', () =>
    expect(
      look(S, {
        told: [
          theirs('2026-02-20 10:00'),
          ours('2026-02-26 10:00', { opens: 6 }),
          ours('2026-03-05 10:00', { opens: 4 }),
        ],
      }),
    ).toBeNull());
});
