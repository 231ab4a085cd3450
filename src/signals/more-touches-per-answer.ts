import { defineSignal } from './signal.ts';

/** It takes more and more of ours to get one answer. */
export const moreTouchesPerAnswer = defineSignal({
  code: 'more-touches-per-answer',
  needs: ['rhythm', 'situation', 'unanswered'],
  gather: ({ rhythm, situation, unanswered }) => {
    const before = situation.touches.filter(
      (t) =>
        t.direction === 'ours' &&
        t.delivered &&
        !t.courtesy &&
        t.channel !== 'page' &&
        t.at < (unanswered.touches[0]?.at ?? situation.at),
    ).length;
    const usual = before / rhythm.total;
    const now = unanswered.touches.length;
    if (now < 3 || now < 2 * usual) return null;
    return {
      strength: 1,
      source: unanswered.touches.at(-1)?.source ?? null,
      args: { n: now, of: Math.round(usual * 10) / 10 },
    };
  },
});
