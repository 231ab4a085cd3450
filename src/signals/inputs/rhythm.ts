/**
 * How they usually answer in writing: how long after our first unanswered message, at which hours, whom.
 * Meetings and connected calls end a wait without being an answer in writing.
 */
import type { Instant } from '../../deal/facts.ts';
import type { Touch } from '../../deal/touch.ts';
import { quantile } from '../../deal/ordered.ts';
import type { Situation } from '../../situation.ts';

export interface Answer {
  /** Working days since our first unanswered message. */
  days: number;
  /** Outside the portal's working hours or days. */
  oddHour: boolean;
  touch: Touch;
}

export interface Rhythm {
  /** The latest ones. */
  answers: readonly Answer[];
  /** How many there were in all. */
  total: number;
  median: number;
  /** A quarter of the answers came faster than this. */
  quickest: number;
  longest: number;
  /** Share of answers outside working hours. */
  odd: number;
}

/** Three answers make a habit; fewer say nothing. */
export const ANSWERS_FOR_A_HABIT = 3;

/** A habit is recent: older answers are not looked at. */
const LATEST_ANSWERS = 12;

/** The habit of the buyer on this deal; null before the third answer. */
export function rhythmOf(situation: Situation): Rhythm | null {
  const { touches, calendar } = situation;
  const spells: { since: number; touch: Touch }[] = [];
  // By thread: a new question of theirs weeks after our last recap is no late answer to it.
  const waitingSince = new Map<string, Instant>();
  for (const t of touches) {
    if (t.direction === 'both') waitingSince.clear();
    else if (t.channel === 'email' || t.channel === 'message') {
      const thread = t.fact.type === 'emails' ? (t.fact.threadId ?? 'mail') : t.channel;
      const since = waitingSince.get(thread);
      if (t.direction === 'ours') {
        if (t.delivered && !t.courtesy && since === undefined) waitingSince.set(thread, t.at);
      } else if (t.human) {
        if (since !== undefined) spells.push({ since, touch: t });
        waitingSince.delete(thread);
      }
    }
  }
  if (spells.length < ANSWERS_FOR_A_HABIT) return null;
  const answers = spells.slice(-LATEST_ANSWERS).map(({ since, touch }): Answer => {
    const day = calendar.dayOf(touch.at);
    const inHours = calendar.isWorkingDay(day) && touch.at >= calendar.opens(day) && touch.at <= calendar.closes(day);
    return { days: calendar.between(since, touch.at), oddHour: !inHours, touch };
  });
  const days = answers.map((a) => a.days).sort((a, b) => a - b);
  return {
    answers,
    total: spells.length,
    median: quantile(days, 0.5),
    quickest: days[days.length >> 2] as number,
    longest: days[days.length - 1] as number,
    odd: answers.filter((a) => a.oddHour).length / answers.length,
  };
}
