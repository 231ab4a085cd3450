import { defineSignal } from './signal.ts';

/** This silence is no longer than waits they have ended before. */
export const withinTheirRhythm = defineSignal({
  code: 'within-their-rhythm',
  needs: ['rhythm', 'situation'],
  gather: ({ rhythm, situation }) => {
    const days = situation.silence?.workingDays ?? 0;
    if (days < 2 || days > rhythm.longest * 1.3) return null;
    const longest = rhythm.answers.find((a) => a.days === rhythm.longest);
    return { strength: 1, source: longest?.touch.source ?? null, args: { days: Math.round(rhythm.longest * 10) / 10 } };
  },
});
