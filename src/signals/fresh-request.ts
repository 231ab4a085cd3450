import { defineSignal } from './signal.ts';

/** In their last word they asked for something. */
export const freshRequest = defineSignal({
  code: 'fresh-request',
  needs: ['situation'],
  gather: ({ situation }) => {
    const last = situation.lastTheirs;
    const asks = last?.reading?.asks;
    if (last?.reading?.empty) return { lacking: 'spoken' };
    if (!last || !asks || last.direction !== 'theirs') return null;
    return { strength: 1, source: last.source, at: last.at, args: { quote: asks.quote, by: 'buyer' } };
  },
});
