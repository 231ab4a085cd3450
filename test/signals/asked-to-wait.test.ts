import { describe, expect, it } from '@jest/globals';
import { askedToWait as S } from '../../src/signals/asked-to-wait.ts';
import { look } from './looking.ts';

describe('asked-to-wait', () => {
  it('is seen with its day', () =>
    expect(
      look(S, { state: 'held', hold: { until: '2026-04-13', because: 'asked-to-wait', source: null } }),
    ).toMatchObject({ args: { day: '2026-04-13' } }));
  it('is a no when they are merely away', () =>
    expect(
      look(S, { state: 'held', hold: { until: '2026-04-13', because: 'out-of-office', source: null } }),
    ).toBeNull());
});
