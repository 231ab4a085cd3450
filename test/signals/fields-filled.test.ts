import { describe, expect, it } from '@jest/globals';
import { fieldsFilled as S } from '../../src/signals/fields-filled.ts';
import { WELL_KEPT } from '../situations.ts';
import { look } from './looking.ts';

describe('fields-filled', () => {
  it('is seen when all are filled', () => expect(look(S, {})).toMatchObject({ args: { n: 4 } }));
  it('is a no with one empty', () =>
    expect(look(S, { deal: { properties: { ...WELL_KEPT, amount: null } } })).toBeNull());
});
