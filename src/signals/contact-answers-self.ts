import { defineSignal } from './signal.ts';

/** Our contact answers mail in person. */
export const contactAnswersSelf = defineSignal({
  code: 'contact-answers-self',
  needs: ['people', 'mailing'],
  gather: ({ people, mailing }) => {
    const own = mailing.received.filter((t) => people.some((p) => p.emails.includes(t.buyers[0] ?? '')));
    const last = own.at(-1);
    if (!last || own.length < 2) return null;
    return { strength: 1, source: last.source, at: last.at, args: { n: own.length } };
  },
});
