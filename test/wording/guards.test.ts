import { describe, expect, it } from '@jest/globals';
import { sayBlock, TRICK_WORDS } from '../../src/wording/guards.ts';

describe('why a play is blocked', () => {
  it('gives the day when it is known', () => {
    expect(sayBlock({ code: 'cool-off', day: '2026-03-20', offersInstead: ['wait-it-out'] })).toContain(
      'Friday, March 20',
    );
    expect(sayBlock({ code: 'cool-off', offersInstead: ['wait-it-out'] })).toBe('They asked for room.');
  });
  it('counts in words', () => {
    expect(sayBlock({ code: 'touch-cap-unanswered', n: 1, offersInstead: ['wait-it-out'] })).toMatch(
      /^One message waits /,
    );
    expect(sayBlock({ code: 'touch-cap-unanswered', n: 3, offersInstead: ['wait-it-out'] })).toMatch(
      /^3 messages wait /,
    );
    const perDay = (n: number) => sayBlock({ code: 'touch-cap-day', n, offersInstead: ['wait-it-out'] });
    expect(perDay(1)).toMatch(/^They have had a message from us today\./);
    expect(perDay(3)).toMatch(/^They have had 3 messages from us today\./);
  });
  it('says what is wrong with a template', () =>
    expect(Object.values(TRICK_WORDS).every((w) => w.endsWith('.'))).toBe(true));
});
