import { defineSignal } from './signal.ts';

/** Not a word since our offer went out. */
export const offerThenSilence = defineSignal({
  code: 'offer-then-silence',
  needs: ['offers', 'situation'],
  gather: ({ offers, situation }) => {
    const last = offers.at(-1);
    if (!last?.stillSilent) return null;
    return {
      strength: 1,
      source: last.source,
      at: last.at,
      args: { day: situation.calendar.dayOf(last.at) },
    };
  },
});
