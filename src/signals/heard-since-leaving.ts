import type { Instant } from '../deal/facts.ts';
import { defineSignal } from './signal.ts';

/** The successor's first word may be about nothing but the handover; the third is a conversation. */
const STRENGTHS = [0, 0.3, 0.7, 1] as const;
/** The mail that tells the news is not heard after it, also when it is recorded twice. */
const SAME_MOMENT_MS = 60_000;

/** Since we learned that somebody of theirs has gone, others have talked with us: that departure explains less. */
export const heardSinceLeaving = defineSignal({
  code: 'heard-since-leaving',
  needs: ['spoken', 'situation'],
  gather: ({ spoken, situation }) => {
    const { timeline, facts, touches, at } = situation;
    let news: Instant | null = null;
    const learned = (when: Instant | null): void => {
      if (when !== null && when <= at && (news === null || when > news)) news = when;
    };
    for (const t of timeline.machines) if (t.reading?.kind === 'left-company') learned(t.at);
    for (const said of spoken.of('contact-left')) learned(said.at);
    for (const c of facts.contacts) learned(c.jobChangeAt);
    if (news === null) return null;
    const since = news + SAME_MOMENT_MS;
    const heard = touches.filter(
      (t) => t.at > since && t.direction !== 'ours' && t.human && !t.courtesy && t.channel !== 'page',
    );
    const last = heard.at(-1);
    if (!last) return null;
    return {
      strength: STRENGTHS[heard.length] ?? 1,
      source: last.source,
      at: last.at,
      args: { n: heard.length, day: situation.calendar.dayOf(last.at) },
    };
  },
});
