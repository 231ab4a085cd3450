import { describe, expect, it } from '@jest/globals';
import { closeDatePast as S } from '../../src/signals/close-date-past.ts';
import { at } from '../situations.ts';
import { look } from './looking.ts';

describe('close-date-past', () => {
  it('is seen', () =>
    expect(look(S, { deal: { closeDate: at('2026-02-28 00:00') } })).toMatchObject({ args: { day: '2026-02-28' } }));
  it('is a no when ahead or not set', () => {
    expect(look(S, { deal: { closeDate: at('2026-04-28 00:00') } })).toBeNull();
    expect(look(S, { deal: { closeDate: null } })).toBeNull();
  });
});
