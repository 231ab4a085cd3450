import { describe, expect, it } from '@jest/globals';
import { fiscalYearEnded as S } from '../../src/signals/fiscal-year-ended.ts';
import { theirs } from '../situations.ts';
import { look } from './looking.ts';

describe('fiscal-year-ended', () => {
  it('is seen when their last word was last year’s', () =>
    expect(look(S, { told: [theirs('2025-12-18 10:00')] })).not.toBeNull());
  it('is a no within the year', () => expect(look(S, { told: [theirs('2026-01-18 10:00')] })).toBeNull());
});
