import { defineSignal } from './signal.ts';

/** One of our last messages gave them something. */
export const usefulSent = defineSignal({
  code: 'useful-sent',
  needs: ['unanswered'],
  gather: ({ unanswered }) => {
    if (unanswered.touches.length > 0 && unanswered.touches.every((t) => t.reading?.empty))
      return { lacking: 'spoken' };
    for (let i = unanswered.touches.length - 1; i >= 0 && i >= unanswered.touches.length - 3; i -= 1) {
      const t = unanswered.touches[i];
      const word = t?.reading?.words.find((w) => w.code === 'offers-something-useful');
      if (t && word) return { strength: 1, source: t.source, at: t.at, args: { quote: word.quote, by: 'rep' } };
    }
    return null;
  },
});
