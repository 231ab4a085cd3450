import type { MeetingAtMoment } from '../deal/touch.ts';
import { MAILS_FOR_A_HABIT } from './inputs/mailing.ts';
import { defineSignal } from './signal.ts';

/** Whom we talk with comes to meetings, and our mails to them stay without an answer. */
export const meetingsHeldMailsIgnored = defineSignal({
  code: 'meetings-held-mails-ignored',
  needs: ['mailing', 'situation', 'persons'],
  gather: ({ mailing: { habit }, situation, persons }) => {
    const { isOurs } = situation.timeline;
    const wasThere = ({ guests }: MeetingAtMoment): boolean => {
      const theirs = persons.alone ? [] : guests.filter((g) => !isOurs(g));
      return theirs.length === 0 || theirs.some((g) => persons.of(g) === persons.now);
    };
    const held = situation.meetings.filter((m) => m.withBuyer && m.outcome === 'held' && wasThere(m));
    const inPerson = held.filter((m) => m.inPerson);
    const last = inPerson.at(-1) ?? held.at(-1);
    if (!last || held.length < 2 || habit.sent.length < MAILS_FOR_A_HABIT) return null;
    if (habit.received.length > habit.sent.length * 0.15) return null;
    const strength = inPerson.length > 1 ? 1 : inPerson.length === 1 || held.length > 2 ? 0.9 : 0.8;
    return {
      strength,
      source: { type: 'meetings', id: last.id },
      at: last.start,
      args: { n: held.length, of: habit.sent.length },
    };
  },
});
