import { describe, expect, it } from '@jest/globals';
import { noPainNoted as S } from '../../src/signals/no-pain-noted.ts';
import { WELL_KEPT, theirs } from '../situations.ts';
import { look } from './looking.ts';

describe('no-pain-noted', () => {
  it('is clear where the field is there and empty', () =>
    expect(look(S, { deal: { properties: { ...WELL_KEPT, business_pain: null } } })).toMatchObject({ strength: 1 }));
  it('is fainter where the account has no such field', () =>
    expect(look(S, { deal: { properties: {} } })).toMatchObject({ strength: 0.6 }));
  it('is a no once they said it', () =>
    expect(
      look(S, { told: [theirs('2026-02-02 10:00', { words: ['pain-stated'] })], deal: { properties: {} } }),
    ).toBeNull());
});
