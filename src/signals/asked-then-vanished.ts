import { defineSignal } from './signal.ts';

/** They asked for a quote or information, got it, and that was the last word. */
export const askedThenVanished = defineSignal({
  code: 'asked-then-vanished',
  needs: ['offers', 'situation'],
  gather: ({ offers, situation }) => {
    const last = offers.findLast((o) => o.stillSilent && o.askedFor !== null);
    if (!last?.askedFor) return null;
    return {
      strength: 1,
      source: last.askedFor.touch.source,
      at: last.at,
      args: { quote: last.askedFor.quote, by: 'buyer', day: situation.calendar.dayOf(last.at) },
    };
  },
});
