import { defineSignal } from './signal.ts';

/** Our last mails came back: none has arrived since the first of them. */
export const mailBounced = defineSignal({
  code: 'mail-bounced',
  needs: ['mailing'],
  gather: ({ mailing }) => {
    const arrived = mailing.sent.at(-1)?.at ?? 0;
    const heard = mailing.received.at(-1)?.at ?? 0;
    const back = mailing.bounced.filter((t) => t.at > arrived && t.at > heard);
    const last = back.at(-1);
    if (!last) return null;
    const words = last.fact.type === 'emails' ? last.fact.bounce : null;
    return {
      strength: back.length > 1 ? 1 : 0.85,
      source: last.source,
      at: last.at,
      args: { n: back.length, by: 'machine', ...(words === null ? {} : { quote: words.slice(0, 200) }) },
    };
  },
});
