import { defineSignal } from './signal.ts';

/** They come to meetings, and our mails stay without an answer. */
export const meetingsHeldMailsIgnored = defineSignal({
  code: 'meetings-held-mails-ignored',
  needs: ['mailing', 'situation'],
  gather: ({ mailing, situation }) => {
    const held = situation.meetings.filter((m) => m.withBuyer && m.outcome === 'held');
    const inPerson = held.filter((m) => m.inPerson);
    const last = inPerson.at(-1) ?? held.at(-1);
    if (!last || held.length < 2 || mailing.sent.length < 3) return null;
    if (mailing.received.length > mailing.sent.length * 0.15) return null;
    const strength = inPerson.length > 1 ? 1 : inPerson.length === 1 || held.length > 2 ? 0.9 : 0.8;
    return {
      strength,
      source: { type: 'meetings', id: last.id },
      at: last.start,
      args: { n: held.length, of: mailing.sent.length },
    };
  },
});
