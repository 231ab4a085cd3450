import { defineSignal } from './signal.ts';

/** A calendar year ended during this silence or shortly before it. Their own fiscal year is not known. */
export const fiscalYearEnded = defineSignal({
  code: 'fiscal-year-ended',
  needs: ['situation'],
  gather: ({ situation }) => {
    const heard = situation.lastTheirs;
    if (!heard) return null;
    const { calendar } = situation;
    const heardIn = calendar.dayOf(heard.at).slice(0, 4);
    if (heardIn === calendar.dayOf(situation.at).slice(0, 4)) return null;
    return { strength: 1, source: heard.source, at: heard.at, args: { day: calendar.dayOf(heard.at) } };
  },
});
