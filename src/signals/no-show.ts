import { defineSignal } from './signal.ts';

/** They did not come to the last meeting. */
export const noShow = defineSignal({
  code: 'no-show',
  needs: ['situation'],
  gather: ({ situation }) => {
    const last = situation.meetings.filter((m) => m.withBuyer && m.outcome !== 'ahead').at(-1);
    if (last?.outcome !== 'no-show') return null;
    return {
      strength: 1,
      source: { type: 'meetings', id: last.id },
      at: last.start,
      args: { day: situation.calendar.dayOf(last.start) },
    };
  },
});
