import { defineSignal } from './signal.ts';

/** In one of their last mails they copied in people of theirs who were new to us. */
export const newPeopleCopied = defineSignal({
  code: 'new-people-copied',
  needs: ['mailing', 'situation'],
  gather: ({ mailing, situation }) => {
    const recent = mailing.received.slice(-2);
    const first = recent[0];
    if (!first || mailing.received.length < 2) return null;
    const known = new Set<string>();
    let best: { n: number; touch: (typeof recent)[number] } | null = null;
    for (const t of situation.touches) {
      if (t.at >= first.at && recent.includes(t)) {
        const fresh = t.buyers.slice(1).filter((b) => !known.has(b));
        if (fresh.length > 0) best = { n: fresh.length, touch: t };
      }
      for (const b of t.buyers) known.add(b);
    }
    if (!best) return null;
    return { strength: best.n > 1 ? 1 : 0.6, source: best.touch.source, at: best.touch.at, args: { n: best.n } };
  },
});
