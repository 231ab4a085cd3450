import { defineSignal } from './signal.ts';

/** They called the last meeting off and no new one stands. */
export const meetingCalledOff = defineSignal({
  code: 'meeting-called-off',
  needs: ['situation'],
  gather: ({ situation }) => {
    const withThem = situation.meetings.filter((m) => m.withBuyer);
    if (withThem.some((m) => m.outcome === 'ahead')) return null;
    const last = withThem.at(-1);
    if (last?.outcome !== 'called-off' || last.byUs) return null;
    return {
      strength: 1,
      source: last.calledOffBy ?? { type: 'meetings', id: last.id },
      at: last.outcomeAt ?? last.start,
      args: { day: situation.calendar.dayOf(last.start), ...(last.title === null ? {} : { name: last.title }) },
    };
  },
});
