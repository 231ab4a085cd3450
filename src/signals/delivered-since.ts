import { defineSignal } from './signal.ts';

/** Mail of ours has arrived since one came back. */
export const deliveredSince = defineSignal({
  code: 'delivered-since',
  needs: ['mailing'],
  gather: ({ mailing }) => {
    const back = mailing.bounced.at(-1);
    const arrived = mailing.sent.at(-1);
    if (!back || !arrived || arrived.at < back.at) return null;
    return { strength: 1, source: arrived.source, at: arrived.at, args: {} };
  },
});
