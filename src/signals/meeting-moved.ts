import { defineSignal } from './signal.ts';

/** A meeting was moved to another time, once or more, within the last two months. */
export const meetingMoved = defineSignal({
  code: 'meeting-moved',
  needs: ['situation'],
  gather: ({ situation }) => {
    const since = situation.at - 60 * 86_400_000;
    const moved = situation.facts.activities.filter(
      (a) => a.type === 'meetings' && a.start >= since && (a.outcome === 'RESCHEDULED' || a.startHistory.length > 1),
    );
    const last = moved.at(-1);
    if (!last) return null;
    return {
      strength: moved.length > 1 ? 1 : 0.7,
      source: { type: 'meetings', id: last.id },
      at: last.at,
      args: { n: moved.length },
    };
  },
});
