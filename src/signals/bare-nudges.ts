import { defineSignal } from './signal.ts';

/** Our last two or more messages only asked whether there is news. */
export const bareNudges = defineSignal({
  code: 'bare-nudges',
  needs: ['unanswered'],
  gather: ({ unanswered }) => {
    const messages = unanswered.touches.filter((t) => t.channel === 'email' || t.channel === 'message');
    if (messages.length > 0 && messages.every((t) => t.reading?.empty)) return { lacking: 'spoken' };
    let n = 0;
    for (let i = messages.length - 1; i >= 0; i -= 1) {
      if (!messages[i]?.reading?.words.some((w) => w.code === 'bare-nudge')) break;
      n += 1;
    }
    const last = messages.at(-1);
    if (n < 2 || !last) return null;
    const quote = last.reading?.words.find((w) => w.code === 'bare-nudge')?.quote;
    return {
      strength: n > 2 ? 1 : 0.85,
      source: last.source,
      at: last.at,
      args: { n, by: 'rep', ...(quote === undefined ? {} : { quote }) },
    };
  },
});
