import type { NextStep } from '../judgement.ts';
import { defineSignal } from './signal.ts';

/** They promised a day and let it pass, twice or more. */
export const promisesMissed = defineSignal({
  code: 'promises-missed',
  needs: ['situation'],
  gather: ({ situation }) => {
    // Two promises of one message are one promise with two parts.
    const bySource = new Map<string, NextStep>();
    for (const s of situation.steps)
      if (
        s.owedBy === 'buyer' &&
        (s.status === 'missed' || s.status === 'late' || (s.movedFrom !== undefined && s.status !== 'kept'))
      )
        bySource.set(`${s.source.type}/${s.source.id}`, s);
    const broken = [...bySource.values()];
    const last = broken.at(-1);
    // A moved step that was missed in the end is one step with two broken days.
    const days = broken.reduce((n, s) => n + (s.movedFrom !== undefined && s.status !== 'agreed' ? 2 : 1), 0);
    if (!last || days < 2) return null;
    return {
      strength: days > 2 ? 1 : 0.75,
      source: last.source,
      at: last.agreedAt,
      args: { n: days, quote: last.quote, ...(last.due === null ? {} : { day: last.due }) },
    };
  },
});
