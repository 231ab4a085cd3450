import { defineSignal } from './signal.ts';

/** They open and click what we send, and do not answer it. */
export const clicksNoAnswer = defineSignal({
  code: 'clicks-no-answer',
  needs: ['unanswered', 'opens'],
  gather: ({ unanswered }) => {
    const seen = unanswered.mails.filter((t) => t.fact.type === 'emails' && t.fact.clicks > 0);
    const opened = unanswered.mails.filter((t) => t.fact.type === 'emails' && t.fact.opens > 1);
    const last = seen.at(-1);
    if (!last || opened.length < 2) return null;
    return { strength: seen.length > 1 ? 1 : 0.7, source: last.source, at: last.at, args: { n: seen.length } };
  },
});
