import { describe, expect, it } from '@jest/globals';
import { ours, theirs } from '../situations.ts';
import { rank, signalsFor, strength, topThree } from './ranking.ts';

describe('sponsor-left', () => {
  const story = {
    state: 'quiet' as const,
    stage: 'proposal',
    told: [theirs('2026-03-02 10:00', { words: ['sponsor-left'] }), ours('2026-03-03 10:00')],
  };
  it('leads when they tell us', () => {
    expect(rank(story)[0]).toMatchObject({ code: 'sponsor-left', certainty: 'likely' });
    expect(signalsFor(story, 'sponsor-left')).toEqual(['says-sponsor-left']);
  });
  it('is not drawn from a contact who left', () =>
    expect(
      strength(
        { told: [theirs('2026-03-02 10:00', { words: ['contact-left'] }), ours('2026-03-03 10:00')] },
        'sponsor-left',
      ),
    ).toBe(0));
  it('stays ahead of a change of the company said in the same breath', () =>
    expect(
      topThree({
        ...story,
        told: [theirs('2026-03-02 10:00', { words: ['sponsor-left', 'company-change'] }), ours('2026-03-03 10:00')],
      }),
    ).toEqual(expect.arrayContaining(['sponsor-left', 'company-change'])));
});
