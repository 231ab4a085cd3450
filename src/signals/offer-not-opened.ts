import { defineSignal } from './signal.ts';

/** The offer was never opened, though openings are counted here. */
export const offerNotOpened = defineSignal({
  code: 'offer-not-opened',
  needs: ['offers', 'opens'],
  gather: ({ offers }) => {
    const last = offers.at(-1);
    if (last?.touch?.fact.type !== 'emails' || last.touch.fact.opens > 0) return null;
    return { strength: 1, source: last.source, at: last.at, args: {} };
  },
});
