import { describe, expect, it } from '@jest/globals';
import { contactAnswersSelf as S } from '../../src/signals/contact-answers-self.ts';
import { ours, theirs } from '../situations.ts';
import { look } from './looking.ts';

describe('contact-answers-self', () => {
  it('is seen', () =>
    expect(
      look(S, { told: [ours('2026-01-05 10:00'), theirs('2026-01-06 10:00'), theirs('2026-01-07 10:00')] }),
    ).toMatchObject({ args: { n: 2 } }));
  it('is a no for somebody else’s', () =>
    expect(
      look(S, {
        told: [
          ours('2026-01-05 10:00'),
          theirs('2026-01-06 10:00', { from: 'x@quarry.example' }),
          theirs('2026-01-07 10:00', { from: 'x@quarry.example' }),
        ],
      }),
    ).toBeNull());
});
