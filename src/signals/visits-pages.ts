import { defineSignal } from './signal.ts';

const RECENT_WORKING_DAYS = 5;

/** They looked at our pages lately, after their last word. */
export const visitsPages = defineSignal({
  code: 'visits-pages',
  needs: ['situation'],
  gather: ({ situation }) => {
    const { facts, at, calendar, lastTheirs } = situation;
    let best: { at: number; id: string } | null = null;
    for (const c of facts.contacts) {
      const seen = c.lastVisitAt;
      if (seen === null || seen > at || (lastTheirs && seen <= lastTheirs.at)) continue;
      if (!best || seen > best.at) best = { at: seen, id: c.id };
    }
    if (!best || calendar.between(best.at, at) > RECENT_WORKING_DAYS) return null;
    return {
      strength: 1,
      source: { type: 'contacts', id: best.id },
      at: best.at,
      args: { day: calendar.dayOf(best.at) },
    };
  },
});
