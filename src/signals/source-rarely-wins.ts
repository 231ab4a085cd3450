import { defineSignal } from './signal.ts';

const ENOUGH_CLOSED = 5;
const RARELY = 0.15;

/** Deals from where this one came from are rarely won. */
export const sourceRarelyWins = defineSignal({
  code: 'source-rarely-wins',
  needs: ['situation', 'wins'],
  gather: ({ situation, wins }) => {
    const { origin, id } = situation.facts.deal;
    const here = origin === null ? undefined : wins.bySource.get(origin);
    if (!here || here.won + here.lost < ENOUGH_CLOSED || here.won / (here.won + here.lost) > RARELY) return null;
    return {
      strength: 1,
      source: { type: 'deals', id },
      args: { n: here.won, of: here.won + here.lost, name: origin as string },
    };
  },
});
