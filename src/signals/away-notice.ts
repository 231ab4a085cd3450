import { absence } from './inputs/absence.ts';
import { defineSignal } from './signal.ts';

/** Their mailbox or a colleague told us they are away, and they have not been heard since. */
export const awayNotice = defineSignal({
  code: 'away-notice',
  needs: ['situation'],
  gather: ({ situation }) => {
    const { timeline, lastTheirs } = situation;
    for (let i = timeline.machines.length - 1; i >= 0; i -= 1) {
      const t = timeline.machines[i];
      if (!t?.reading?.away || (lastTheirs && t.at < lastTheirs.at)) continue;
      const { until } = t.reading.away;
      const { strength, over } = absence(situation, until, t.at);
      if (strength === 0) return null;
      return { strength, source: t.source, at: t.at, args: { over, ...(until === null ? {} : { day: until }) } };
    }
    return null;
  },
});
