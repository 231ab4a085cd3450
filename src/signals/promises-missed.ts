import { defineSignal } from './signal.ts';

/** They promised a day and let it pass, twice or more. */
export const promisesMissed = defineSignal({
  code: 'promises-missed',
  needs: ['situation'],
  gather: ({ situation }) => {
    const broken = situation.steps.filter(
      (s) =>
        s.owedBy === 'buyer' &&
        (s.status === 'missed' || s.status === 'late' || (s.movedFrom !== undefined && s.status !== 'kept')),
    );
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
