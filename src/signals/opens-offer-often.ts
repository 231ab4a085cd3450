import { defineSignal } from './signal.ts';

/** Two or three openings are an ordinary mail; from here on somebody is reading. */
const OFTEN = 5;

/** The offer was opened again and again. */
export const opensOfferOften = defineSignal({
  code: 'opens-offer-often',
  needs: ['offers', 'unanswered', 'opens'],
  gather: ({ offers, unanswered }) => {
    const candidates = [...offers.slice(-1).flatMap((o) => o.touch ?? []), ...unanswered.mails];
    let best: { opens: number; at: number; id: string } | null = null;
    for (const t of candidates)
      if (t.fact.type === 'emails' && t.fact.opens >= OFTEN && (!best || t.fact.opens > best.opens))
        best = { opens: t.fact.opens, at: t.at, id: t.source.id };
    if (!best || offers.length === 0) return null;
    return {
      strength: best.opens >= OFTEN + 2 ? 1 : 0.7,
      source: { type: 'emails', id: best.id },
      at: best.at,
      args: { n: best.opens },
    };
  },
});
