import { defineSignal } from './signal.ts';

/** They pick up the phone, and our mails stay without an answer. */
export const callsConnectMailsDoNot = defineSignal({
  code: 'calls-connect-mails-do-not',
  needs: ['mailing', 'situation'],
  gather: ({ mailing, situation }) => {
    const talked = situation.touches.filter((t) => t.channel === 'call' && t.human && t.direction !== 'ours');
    const last = talked.at(-1);
    if (!last || talked.length < 2 || mailing.sent.length < 3) return null;
    if (mailing.received.length > mailing.sent.length * 0.15) return null;
    return {
      strength: talked.length > 2 ? 1 : 0.85,
      source: last.source,
      at: last.at,
      args: { n: talked.length, of: mailing.sent.length },
    };
  },
});
