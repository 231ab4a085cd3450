import { describe, expect, it } from '@jest/globals';
import { mailBounced as S } from '../../src/signals/mail-bounced.ts';
import { ours, theirs } from '../situations.ts';
import { look } from './looking.ts';

describe('mail-bounced', () => {
  it('is clearest when two came back', () =>
    expect(
      look(S, {
        told: [
          theirs('2026-02-10 10:00'),
          ours('2026-02-19 10:00', { bounce: '550 no' }),
          ours('2026-03-02 10:00', { bounce: '550 no' }),
        ],
      }),
    ).toMatchObject({ strength: 1, args: { n: 2 } }));
  it('is a no once one arrived', () =>
    expect(look(S, { told: [ours('2026-02-19 10:00', { bounce: '550 no' }), ours('2026-03-02 10:00')] })).toBeNull());
  it('is a no once they wrote', () =>
    expect(look(S, { told: [ours('2026-02-19 10:00', { bounce: '550 no' }), theirs('2026-03-02 10:00')] })).toBeNull());
});
