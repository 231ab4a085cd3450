/**
 * How they usually answer in writing: how long after our first unanswered message, and at which hours.
 * A habit is a person's, and of one channel: whom we talk with now is judged, where we wait now. All their channels, and
 * then everybody's answers on the deal, stand in only where that person gave too few.
 * Meetings and connected calls end a wait without being an answer in writing.
 */
import type { Instant } from '../../deal/facts.ts';
import type { Touch } from '../../deal/touch.ts';
import { quantile } from '../../deal/ordered.ts';
import type { Situation } from '../../situation.ts';
import { personsOf, type Persons } from './persons.ts';

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
  /** Whose habit it is: the person's we talk with now, or everybody's; null for everybody's. */
  person: string | null;
}

/** Three answers make a habit; fewer say nothing. */
export const ANSWERS_FOR_A_HABIT = 3;

/** A habit is recent: older answers are not looked at. */
const LATEST_ANSWERS = 12;

interface Spell {
  since: Instant;
  touch: Touch;
}

/** Their habit on this deal; null before the third answer. */
export function rhythmOf(situation: Situation, persons: Persons = personsOf(situation)): Rhythm | null {
  const { touches } = situation;
  const now = persons.alone ? null : persons.now;
  const own = now === null ? [] : spellsOf(persons.withNow);
  const enough = own.length >= ANSWERS_FOR_A_HABIT;
  const spells = enough ? own : spellsOf(touches);
  if (spells.length < ANSWERS_FOR_A_HABIT) return null;
  const waitingOn = situation.oursSince.findLast(inWriting)?.channel;
  const there = spells.filter((s) => s.touch.channel === waitingOn);
  return {
    ...habitOf(there.length >= ANSWERS_FOR_A_HABIT ? there : spells, situation),
    total: spells.length,
    person: enough ? now : null,
  };
}

function inWriting(touch: Touch): boolean {
  return touch.channel === 'email' || touch.channel === 'message';
}

/** How long each of their answers took. By thread: a new question of theirs weeks after our recap is no late answer. */
function spellsOf(touches: readonly Touch[]): Spell[] {
  const spells: Spell[] = [];
  const waitingSince = new Map<string, Instant>();
  for (const t of touches) {
    if (t.direction === 'both') waitingSince.clear();
    else if (inWriting(t)) {
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
  return spells;
}

function habitOf(spells: readonly Spell[], { calendar }: Situation): Omit<Rhythm, 'total' | 'person'> {
  const answers = spells.slice(-LATEST_ANSWERS).map(({ since, touch }): Answer => {
    const day = calendar.dayOf(touch.at);
    const inHours = calendar.isWorkingDay(day) && touch.at >= calendar.opens(day) && touch.at <= calendar.closes(day);
    return { days: calendar.between(since, touch.at), oddHour: !inHours, touch };
  });
  const days = answers.map((a) => a.days).sort((a, b) => a - b);
  return {
    answers,
    median: quantile(days, 0.5),
    quickest: days[days.length >> 2] as number,
    longest: days[days.length - 1] as number,
    odd: answers.filter((a) => a.oddHour).length / answers.length,
  };
}
