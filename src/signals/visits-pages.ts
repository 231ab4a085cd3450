import { defineSignal } from './signal.ts';

const RECENT_WORKING_DAYS = 5;

/** They looked at our pages lately, after their last word. */
export const visitsPages = defineSignal({
  code: 'visits-pages',
  needs: ['visits', 'situation'],
  gather: ({ visits, situation }) => {
    const { at, calendar, lastTheirs } = situation;
    let best: { at: number; id: string } | null = null;
    for (const visit of visits)
      if ((!lastTheirs || visit.at > lastTheirs.at) && (!best || visit.at > best.at)) best = visit;
    if (!best || calendar.between(best.at, at) > RECENT_WORKING_DAYS) return null;
    return {
      strength: 1,
      source: { type: 'contacts', id: best.id },
      at: best.at,
      args: { day: calendar.dayOf(best.at) },
    };
  },
});
