import { describe, expect, it } from '@jest/globals';
import { answersMail as S } from '../../src/signals/answers-mail.ts';
import { ours, theirs } from '../situations.ts';
import { look } from './looking.ts';

describe('answers-mail', () => {
  it('is seen from two on', () =>
    expect(
      look(S, { told: [ours('2026-01-05 10:00'), theirs('2026-01-06 10:00'), theirs('2026-01-07 10:00')] }),
    ).toMatchObject({ args: { n: 2 } }));
  it('does not count machines', () =>
    expect(
      look(S, {
        told: [
          ours('2026-01-05 10:00'),
          theirs('2026-01-06 10:00', { machine: true }),
          theirs('2026-01-07 10:00', { machine: true }),
        ],
      }),
    ).toBeNull());
});
