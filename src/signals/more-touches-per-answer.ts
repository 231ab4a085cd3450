import { defineSignal } from './signal.ts';

/** It takes more and more of ours to get one answer. */
export const moreTouchesPerAnswer = defineSignal({
  code: 'more-touches-per-answer',
  needs: ['rhythm', 'situation', 'unanswered', 'persons'],
  gather: ({ rhythm, situation, unanswered, persons }) => {
    const start = unanswered.touches[0]?.at ?? situation.at;
    let before = 0;
    let now = 0;
    for (const t of rhythm.person === null ? situation.touches : persons.withNow) {
      if (t.direction !== 'ours' || !t.delivered || t.courtesy || t.channel === 'page') continue;
      if (t.at < start) before += 1;
      else now += 1;
    }
    const usual = before / rhythm.total;
    if (now < 3 || now < 2 * usual) return null;
    return {
      strength: 1,
      source: unanswered.touches.at(-1)?.source ?? null,
      args: { n: now, of: Math.round(usual * 10) / 10 },
    };
  },
});
