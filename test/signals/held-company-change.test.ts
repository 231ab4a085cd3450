import { describe, expect, it } from '@jest/globals';
import { heldCompanyChange as S } from '../../src/signals/held-company-change.ts';
import { look } from './looking.ts';

describe('held-company-change', () => {
  it('is seen', () =>
    expect(
      look(S, { state: 'held', hold: { until: '2026-03-16', because: 'company-change', source: null } }),
    ).toMatchObject({ strength: 1 }));
  it('is a no without a hold', () => expect(look(S, {})).toBeNull());
});
