import { describe, expect, it } from '@jest/globals';
import { cancelsSameDay as S } from '../../src/signals/cancels-same-day.ts';
import { meeting } from '../situations.ts';
import { look } from './looking.ts';

describe('cancels-same-day', () => {
  it('is seen when the word came on the day', () =>
    expect(
      look(S, { told: [meeting('2026-01-08 15:00', { outcome: 'called-off', outcomeAt: '2026-01-08 11:00' })] }),
    ).toMatchObject({ args: { n: 1 } }));
  it('is a no when it came the day before', () =>
    expect(
      look(S, { told: [meeting('2026-01-08 15:00', { outcome: 'called-off', outcomeAt: '2026-01-07 11:00' })] }),
    ).toBeNull());
  it('is a no when the word was ours', () =>
    expect(
      look(S, {
        told: [meeting('2026-01-08 15:00', { outcome: 'called-off', outcomeAt: '2026-01-08 11:00', byUs: true })],
      }),
    ).toBeNull());
});
