import { describe, expect, it } from '@jest/globals';
import { unansweredOf } from '../../../src/signals/inputs/unanswered.ts';
import { call, ours, situation, step, theirs } from '../../situations.ts';

const of = (...args: Parameters<typeof situation>) => unansweredOf(situation(...args));

describe('what waits for an answer', () => {
  it('is what arrived after their last word, courtesies left out', () => {
    const u = of({
      told: [
        ours('2026-02-01 10:00'),
        theirs('2026-02-18 10:00'),
        ours('2026-02-19 10:00', { courtesy: true }),
        ours('2026-02-20 10:00'),
        ours('2026-02-23 10:00', { bounce: '550' }),
        call('2026-03-05 10:00', { connected: false }),
      ],
    });
    expect([u.touches.length, u.mails.length, u.calls.length]).toEqual([2, 1, 1]);
  });
  it('does not begin with "see you Thursday"', () => {
    const agreed = { state: 'missed' as const, steps: [step({ due: '2026-03-05' })] };
    const told = [theirs('2026-03-02 10:00'), ours('2026-03-02 10:05'), ours('2026-03-06 10:00')];
    expect(of({ ...agreed, told }).touches.length).toBe(1);
    expect(of({ told }).touches.length).toBe(2);
  });
  it('keeps apart what is recent, and what fell into this silence', () => {
    const u = of({ told: [theirs('2026-01-12 10:00'), ours('2026-01-13 10:00'), ours('2026-03-04 10:00')] });
    expect(u.lately.length).toBe(1);
    expect(u.mailsInSilence.length).toBe(2);
  });
});
