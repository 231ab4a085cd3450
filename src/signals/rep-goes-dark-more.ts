import { defineSignal } from './signal.ts';

/** Too few deals say nothing about a person. */
export const DEALS_OF_THE_REP = 5;
export const DEALS_OF_PEERS = 10;

/** This rep's deals go dark far more often than the peers' in the same stages, and the intervals do not overlap. */
export const repGoesDarkMore = defineSignal({
  code: 'rep-goes-dark-more',
  needs: ['repRates'],
  gather: ({ repRates: { rep, peers } }) =>
    rep.n >= DEALS_OF_THE_REP && peers.n >= DEALS_OF_PEERS && rep.low > peers.high
      ? { strength: 1, source: null, args: { n: Math.round(rep.value * 100), of: Math.round(peers.value * 100) } }
      : null,
});
