/** Day-level scores of a reader of dates over a set: what it got right, and what it saw where nothing is. */
import type { DayNumber } from '../../../src/messages/days.ts';
import { isDay, type Sentence, type Wanted } from './recognizers.ts';

export interface Seen {
  text: string;
  from: DayNumber | null;
  to: DayNumber | null;
}
export type Reader = (text: string, today: DayNumber) => Seen[];

export interface Share {
  right: number;
  of: number;
}
export interface Score {
  /** Days: the day. Windows: their first day (where only an end is given, that end). */
  days: Share;
  windows: Share;
  /** Windows, first and last day both. */
  wholeWindows: Share;
  /** The day of expressions with a time of day. */
  moments: Share;
  /** Sentences in which the set sees nothing at all, and the reader a date. */
  falseOnEmpty: Share;
  /** The same where it sees times, durations and repetitions only. */
  falseWithoutDay: Share;
  missed: string[];
  /** What was seen where the set has nothing, and in which sentence: some are dates all the same. */
  mistaken: string[];
}

function near(a: DayNumber | null, b: DayNumber): boolean {
  // An end is written inclusively and exclusively in the same set.
  return a !== null && (a === b || a === b + 1);
}

function starts(seen: Seen, any: Wanted['any'][number]): boolean {
  if (any.from !== null) return seen.from === any.from;
  return any.to !== null && near(seen.to, any.to);
}

function whole(seen: Seen, any: Wanted['any'][number]): boolean {
  return starts(seen, any) && (any.to === null || near(seen.to, any.to));
}

export function score(sentences: readonly Sentence[], read: Reader): Score {
  const share = (): Share => ({ right: 0, of: 0 });
  const s: Score = {
    days: share(),
    windows: share(),
    wholeWindows: share(),
    moments: share(),
    falseOnEmpty: share(),
    falseWithoutDay: share(),
    missed: [],
    mistaken: [],
  };
  for (const sentence of sentences) {
    const seen = read(sentence.text, sentence.today);
    for (const wanted of sentence.wanted) {
      const into = !isDay(wanted) ? s.moments : wanted.type === 'date' ? s.days : s.windows;
      const right = seen.some((x) => wanted.any.some((any) => starts(x, any)));
      into.of += 1;
      if (right) into.right += 1;
      else s.missed.push(`${sentence.id}\t${wanted.type}\t${wanted.text}\t${sentence.text}`);
      if (wanted.type !== 'daterange') continue;
      s.wholeWindows.of += 1;
      if (seen.some((x) => wanted.any.some((any) => whole(x, any)))) s.wholeWindows.right += 1;
    }
    if (sentence.hasDay) continue;
    const into = sentence.empty ? s.falseOnEmpty : s.falseWithoutDay;
    into.of += 1;
    if (seen.length === 0) continue;
    into.right += 1;
    s.mistaken.push(`"${seen.map((x) => x.text).join('", "')}" in: ${sentence.text}`);
  }
  return s;
}
