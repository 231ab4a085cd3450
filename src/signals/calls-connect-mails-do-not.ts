import { MAILS_FOR_A_HABIT } from './inputs/mailing.ts';
import { defineSignal } from './signal.ts';

/** Whom we talk with picks up the phone, and our mails to them stay without an answer. */
export const callsConnectMailsDoNot = defineSignal({
  code: 'calls-connect-mails-do-not',
  needs: ['mailing', 'persons'],
  gather: ({ mailing: { habit }, persons }) => {
    const talked = persons.withNow.filter((t) => t.channel === 'call' && t.human && t.direction !== 'ours');
    const last = talked.at(-1);
    if (!last || talked.length < 2 || habit.sent.length < MAILS_FOR_A_HABIT) return null;
    if (habit.received.length > habit.sent.length * 0.15) return null;
    return {
      strength: talked.length > 2 ? 1 : 0.85,
      source: last.source,
      at: last.at,
      args: { n: talked.length, of: habit.sent.length },
    };
  },
});
