import { describe, expect, it } from '@jest/globals';
import { deadlineNoted as S } from '../../src/signals/deadline-noted.ts';
import { WELL_KEPT } from '../situations.ts';
import { look } from './looking.ts';

describe('deadline-noted', () => {
  it('is seen', () => expect(look(S, {})).toMatchObject({ args: { quote: 'before summer' } }));
  it('is a no when empty', () =>
    expect(look(S, { deal: { properties: { ...WELL_KEPT, target_go_live: null } } })).toBeNull());
});
