import { defineSignal } from './signal.ts';

/** They call meetings off on the very day. */
export const cancelsSameDay = defineSignal({
  code: 'cancels-same-day',
  needs: ['situation'],
  gather: ({ situation }) => {
    const { calendar } = situation;
    const sameDay = situation.meetings.filter(
      (m) =>
        m.withBuyer &&
        !m.byUs &&
        m.outcome === 'called-off' &&
        m.outcomeAt !== null &&
        m.outcomeAt <= m.start &&
        calendar.dayOf(m.outcomeAt) === calendar.dayOf(m.start),
    );
    const last = sameDay.at(-1);
    if (!last) return null;
    return {
      strength: sameDay.length > 1 ? 1 : 0.7,
      source: last.calledOffBy ?? { type: 'meetings', id: last.id },
      at: last.start,
      args: { n: sameDay.length, day: calendar.dayOf(last.start) },
    };
  },
});
