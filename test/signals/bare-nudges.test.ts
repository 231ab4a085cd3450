import { describe, expect, it } from '@jest/globals';
import { bareNudges as S } from '../../src/signals/bare-nudges.ts';
import { ours, theirs } from '../situations.ts';
import { look } from './looking.ts';

describe('bare-nudges', () => {
  const nudge = (when: string) => ours(when, { words: ['bare-nudge'] });
  it('is seen from two on', () =>
    expect(
      look(S, { told: [theirs('2026-01-30 10:00'), nudge('2026-02-05 10:00'), nudge('2026-02-19 10:00')] }),
    ).toMatchObject({ args: { n: 2 } }));
  it('is clearest with three', () =>
    expect(
      look(S, {
        told: [
          theirs('2026-01-30 10:00'),
          nudge('2026-02-05 10:00'),
          nudge('2026-02-19 10:00'),
          nudge('2026-03-04 10:00'),
        ],
      }),
    ).toMatchObject({ strength: 1 }));
  it('is a no when the last one had something in it', () =>
    expect(
      look(S, {
        told: [
          theirs('2026-01-30 10:00'),
          nudge('2026-02-05 10:00'),
          nudge('2026-02-06 10:00'),
          ours('2026-02-19 10:00'),
        ],
      }),
    ).toBeNull());
  it('leaves courtesies out', () =>
    expect(
      look(S, {
        told: [
          theirs('2026-01-30 10:00'),
          nudge('2026-02-05 10:00'),
          ours('2026-02-06 10:00', { courtesy: true }),
          nudge('2026-02-19 10:00'),
        ],
      }),
    ).toMatchObject({ args: { n: 2 } }));
});
