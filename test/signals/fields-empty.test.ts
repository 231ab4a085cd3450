import { describe, expect, it } from '@jest/globals';
import { fieldsEmpty as S } from '../../src/signals/fields-empty.ts';
import { WELL_KEPT } from '../situations.ts';
import { look } from './looking.ts';

describe('fields-empty', () => {
  it('names what is empty', () =>
    expect(look(S, { deal: { properties: { ...WELL_KEPT, amount: null, dealtype: '' } } })).toMatchObject({
      args: { n: 2, of: 4, name: 'amount, dealtype' },
    }));
  it('counts a missing company', () => expect(look(S, { companies: [] })).toMatchObject({ args: { name: 'company' } }));
  it('leaves out what the account does not have', () =>
    expect(look(S, { deal: { properties: { amount: '1' } } })).toBeNull());
  it('follows the admin’s list', () =>
    expect(
      look(S, {
        settings: { requiredFields: ['budget_range'] },
        deal: { properties: { ...WELL_KEPT, budget_range: null } },
      }),
    ).toMatchObject({ args: { n: 1, of: 1 } }));
});
