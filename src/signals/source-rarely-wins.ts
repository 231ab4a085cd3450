import { defineSignal } from './signal.ts';

const ENOUGH_CLOSED = 5;
const RARELY = 0.15;

/** Deals from where this one came from are rarely won. */
export const sourceRarelyWins = defineSignal({
  code: 'source-rarely-wins',
  needs: ['situation', 'origin', 'wins'],
  gather: ({ situation, origin, wins }) => {
    const here = wins.bySource.get(origin);
    if (!here || here.won + here.lost < ENOUGH_CLOSED) return { lacking: 'wins' };
    if (here.won / (here.won + here.lost) > RARELY) return null;
    return {
      strength: 1,
      source: { type: 'deals', id: situation.facts.deal.id },
      args: { n: here.won, of: here.won + here.lost, name: origin },
    };
  },
});
