import type { MeetingFact } from '../deal/facts.ts';
import { isWithBuyer, wasMoved } from '../deal/meetings.ts';
import { defineSignal } from './signal.ts';

/** A meeting with them was moved to another time, once or more, within the last two months. */
export const meetingMoved = defineSignal({
  code: 'meeting-moved',
  needs: ['situation'],
  gather: ({ situation }) => {
    const { at, facts, timeline } = situation;
    const since = at - 60 * 86_400_000;
    const moved = facts.activities.filter(
      (a): a is MeetingFact =>
        a.type === 'meetings' && a.start >= since && isWithBuyer(a, timeline.isOurs) && wasMoved(a, at),
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
