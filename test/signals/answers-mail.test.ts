import { describe, expect, it } from '@jest/globals';
import { answersMail as S } from '../../src/signals/answers-mail.ts';
import { ours, SECOND, theirs } from '../situations.ts';
import { look } from './looking.ts';

describe('answers-mail', () => {
  it('is seen from two on', () =>
    expect(
      look(S, { told: [ours('2026-01-05 10:00'), theirs('2026-01-06 10:00'), theirs('2026-01-07 10:00')] }),
    ).toMatchObject({ args: { n: 2 } }));
  it('is about the one we write to, once they got three mails', () => {
    const byTom = [theirs('2026-01-06 10:00', { from: SECOND }), theirs('2026-01-07 10:00', { from: SECOND })];
    const mails = [ours('2026-01-15 10:00'), ours('2026-01-25 10:00'), ours('2026-02-12 10:00')];
    expect(look(S, { told: [...byTom, ...mails] })).toBeNull();
    expect(look(S, { told: [...byTom, ...mails.slice(0, 2)] })).toMatchObject({ args: { n: 2 } });
  });
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
