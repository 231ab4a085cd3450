import { describe, expect, it } from '@jest/globals';
import { manyUnanswered as S } from '../../src/signals/many-unanswered.ts';
import { call, ours, theirs } from '../situations.ts';
import { look } from './looking.ts';

describe('many-unanswered', () => {
  it('is seen from three in ten working days on', () =>
    expect(
      look(S, {
        told: [
          theirs('2026-02-17 10:00'),
          ours('2026-03-02 10:00'),
          call('2026-03-04 10:00', { connected: false }),
          ours('2026-03-05 10:00'),
        ],
      }),
    ).toMatchObject({ args: { n: 3 } }));
  it('leaves out what is older', () =>
    expect(
      look(S, {
        told: [
          theirs('2026-01-17 10:00'),
          ours('2026-02-02 10:00'),
          ours('2026-02-09 10:00'),
          ours('2026-03-05 10:00'),
        ],
      }),
    ).toBeNull());
  it('leaves out bounces and courtesies', () =>
    expect(
      look(S, {
        told: [
          theirs('2026-02-17 10:00'),
          ours('2026-03-02 10:00'),
          ours('2026-03-03 10:00', { bounce: '550' }),
          ours('2026-03-04 10:00', { courtesy: true }),
          ours('2026-03-05 10:00'),
        ],
      }),
    ).toBeNull());
});
