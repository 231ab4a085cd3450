import { describe, expect, it } from '@jest/globals';
import { ours, theirs } from '../situations.ts';
import { rank, signalsFor, strength, topThree } from './ranking.ts';

describe('lost-budget', () => {
  const story = {
    told: [
      theirs('2026-02-09 10:00', { words: ['budget-gone', 'layoffs'] }),
      ours('2026-02-10 10:00'),
      ours('2026-02-24 10:00'),
    ],
  };
  it('leads when the money was struck', () => {
    expect(rank(story)[0]).toMatchObject({ code: 'lost-budget', certainty: 'likely' });
    expect(signalsFor(story, 'lost-budget')).toEqual(['says-budget-gone', 'says-layoffs']);
  });
  it('is much weaker when it was approved', () =>
    expect(
      strength(
        { told: [theirs('2026-02-09 10:00', { words: ['layoffs', 'budget-approved'] }), ours('2026-02-10 10:00')] },
        'lost-budget',
      ),
    ).toBeLessThan(
      strength({ told: [theirs('2026-02-09 10:00', { words: ['layoffs'] }), ours('2026-02-10 10:00')] }, 'lost-budget'),
    ));
  it('has the company’s change behind it when jobs are cut', () => expect(topThree(story)).toContain('company-change'));
});
