import { describe, expect, it } from '@jest/globals';
import { nothingQualified as S } from '../../src/signals/nothing-qualified.ts';
import { WELL_KEPT } from '../situations.ts';
import { look } from './looking.ts';

describe('nothing-qualified', () => {
  it('is seen when the fields exist and are empty', () =>
    expect(
      look(S, {
        deal: { properties: { ...WELL_KEPT, business_pain: null, budget_range: null, decision_process: null } },
      }),
    ).toMatchObject({ strength: 1 }));
  it('is a no where the account has no such fields', () => expect(look(S, { deal: { properties: {} } })).toBeNull());
  it('is a no with one of them empty', () =>
    expect(look(S, { deal: { properties: { ...WELL_KEPT, budget_range: null } } })).toBeNull());
});
