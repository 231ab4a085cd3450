import { defineSignal } from './signal.ts';

/** They have answered mail before, more than once. */
export const answersMail = defineSignal({
  code: 'answers-mail',
  needs: ['mailing'],
  gather: ({ mailing }) => {
    const last = mailing.received.at(-1);
    if (!last || mailing.received.length < 2) return null;
    return {
      strength: mailing.received.length > 2 ? 1 : 0.7,
      source: last.source,
      at: last.at,
      args: { n: mailing.received.length },
    };
  },
});
