import { describe, expect, it } from '@jest/globals';
import { sayBlock, TRICK_WORDS } from '../../src/wording/guards.ts';

describe('why a play is blocked', () => {
  it('gives the day when it is known', () => {
    expect(sayBlock({ code: 'cool-off', day: '2026-03-20', offersInstead: 'wait-it-out' })).toContain(
      'Friday, March 20',
    );
    expect(sayBlock({ code: 'cool-off', offersInstead: 'wait-it-out' })).toBe('They asked for room.');
  });
  it('says what is wrong with a template', () =>
    expect(Object.values(TRICK_WORDS).every((w) => w.endsWith('.'))).toBe(true));
});
