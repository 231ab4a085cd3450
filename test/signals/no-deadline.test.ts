import { describe, expect, it } from '@jest/globals';
import { noDeadline as S } from '../../src/signals/no-deadline.ts';
import { WELL_KEPT } from '../situations.ts';
import { look } from './looking.ts';

describe('no-deadline', () => {
  it('is seen when the field is there and empty', () =>
    expect(look(S, { deal: { properties: { ...WELL_KEPT, target_go_live: null } } })).not.toBeNull());
  it('is a no where the account has no such field', () => expect(look(S, { deal: { properties: {} } })).toBeNull());
});
