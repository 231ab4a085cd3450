import { defineSignal } from './signal.ts';

/** Their mailbox or a colleague told us they are away, and they have not been heard since. */
export const awayNotice = defineSignal({
  code: 'away-notice',
  needs: ['situation'],
  gather: ({ situation }) => {
    const { timeline, lastTheirs, at } = situation;
    for (let i = timeline.machines.length - 1; i >= 0; i -= 1) {
      const t = timeline.machines[i];
      if (!t?.reading?.away || (lastTheirs && t.at < lastTheirs.at)) continue;
      const { until } = t.reading.away;
      // Back for a while already: the notice explains less and less.
      const backFor = until === null ? 0 : situation.calendar.between(situation.calendar.startOf(until), at);
      if (backFor > 5) return null;
      return {
        strength: backFor > 0 ? 0.4 : 1,
        source: t.source,
        at: t.at,
        args: until === null ? {} : { day: until },
      };
    }
    return null;
  },
});
