import { defineSignal } from './signal.ts';

/** Whom we talk with has answered mail before, more than once. */
export const answersMail = defineSignal({
  code: 'answers-mail',
  needs: ['mailing'],
  gather: ({ mailing: { habit } }) => {
    const n = habit.received.length;
    const last = habit.received.at(-1);
    if (!last || n < 2) return null;
    return { strength: n > 2 ? 1 : 0.7, source: last.source, at: last.at, args: { n } };
  },
});
