import { describe, expect, it } from '@jest/globals';
import { reviewsOf, reviewTable, usualReview } from '../../src/account/reviews.ts';
import { at, ours, situation, theirs } from '../situations.ts';

const offer = { words: ['sends-offer' as const] };

describe('how long a buyer takes over an offer', () => {
  it('runs from the offer to the next word of substance', () => {
    const told = [
      ours('2026-02-02 09:00', offer),
      theirs('2026-02-02 10:00', { courtesy: true }),
      theirs('2026-02-05 09:00'),
      ours('2026-02-09 09:00'),
      theirs('2026-02-10 09:00'),
      ours('2026-03-09 12:00', offer),
    ];
    expect(reviewsOf(situation({ told, stage: 'proposal' }))).toEqual([
      { at: at('2026-02-02 09:00'), pipelineId: 'default', stageId: 'proposal', workingDays: 3, answered: true },
      { at: at('2026-03-09 12:00'), pipelineId: 'default', stageId: 'proposal', workingDays: 1, answered: false },
    ]);
  });

  it('is the day by which half have answered, those still out counted as such', () => {
    const review = (workingDays: number, answered = true) => ({
      at: 0,
      pipelineId: 'p',
      stageId: 's',
      workingDays,
      answered,
    });
    const all = [review(1), review(2), review(3), review(4), review(6)];
    expect(usualReview(reviewTable(all), 3)).toEqual({ workingDays: 3, n: 5 });
    expect(usualReview(reviewTable([...all, review(9, false), review(9, false)]), 3)).toEqual({ workingDays: 4, n: 5 });
    expect(usualReview(reviewTable(all), 6)).toBeNull();
    expect(usualReview(reviewTable([...all, ...all.map(() => review(20, false)), review(20, false)]), 3)).toBeNull();
  });
});
