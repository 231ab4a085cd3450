/** What every part of the date grammar is given, and what it gives back. */
import type { DayNumber } from '../../days.ts';
import type { Token } from '../../tokens.ts';

/** Which way a bare "Friday" or "March 5" points, by the verbs around it. */
export type Tense = 'past' | 'future' | 'unknown';

export interface Context {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly today: DayNumber;
  /** True for 3/12 = 12 March, false for 3 December, null when nothing tells. */
  readonly monthFirst: boolean | null;
  /** Whose public holidays are no working days; null when unknown. */
  readonly country: string | null;
  /** The country, or else the region of the locale: which day a holiday is, when summer is. */
  readonly region: string | null;
  /** Month (1–12) in which the writer's business year begins; null when unknown. */
  readonly yearStarts: number | null;
  tense(token: number): Tense;
}

/** How large the thing named was; a week is due on its last weekday, a day on itself. */
export type Grain = 'day' | 'weekend' | 'week' | 'part' | 'month' | 'quarter' | 'season' | 'year';

/** An expression read from token `start` to before token `end`. */
export interface Hit {
  start: number;
  end: number;
  from: DayNumber | null;
  to: DayNumber | null;
  grain: Grain;
  ambiguous?: boolean;
  /** It says itself that it is over: "last week", "two days ago". */
  past?: boolean;
  /** Month and year were said, so that a second day of a range can borrow them. */
  month?: number;
  /** A day of the month alone ("the 15th"), which can take its month from the other end of a range. */
  dayOnly?: number;
  /** The year was worked out, not said. */
  yearless?: boolean;
  /** "The fall": a word that is a date only with "in", "by", "until" or the like before it. */
  weak?: boolean;
  /** A weekday alone, with nothing that says which week. */
  weekday?: number;
  /** A weekday after which its week is said: "Friday next week". */
  named?: number;
  /** Its week was taken from the day named before it. */
  listed?: boolean;
  /** A holiday: nobody works on it, so what comes after it begins the day after. */
  holiday?: boolean;
  /** Two ends were said, so "from" before it opens nothing. */
  range?: boolean;
  /** The end of something: "before the end of May" takes its last day in. */
  closes?: boolean;
  /** The expression says by itself which side is open: "or later", "within 3 days". */
  modifier?: Modifier;
}

export type Modifier = 'by' | 'until' | 'before' | 'after' | 'since' | 'from' | 'within' | 'in' | 'on' | null;

export interface DateFound {
  text: string;
  /** Offsets in the text. */
  start: number;
  end: number;
  from: DayNumber | null;
  to: DayNumber | null;
  grain: Grain;
  modifier: Modifier;
  ambiguous: boolean;
  /** It is over, or the verbs around it look back. */
  past: boolean;
  /** A holiday or the like, on which nobody works. */
  holiday: boolean;
}

export const NO_TOKEN: Token = { t: '', base: '', start: 0, end: 0, kind: 'mark', joined: false, capital: false };

export function at(c: Context, i: number): Token {
  return c.tokens[i] ?? NO_TOKEN;
}

/** Skips commas and stops that belong to an abbreviation ("Fri., Mar. 13"). */
export function skip(c: Context, i: number, marks: string): number {
  let n = i;
  while (n < c.tokens.length && at(c, n).kind === 'mark' && marks.includes(at(c, n).t)) n += 1;
  return n;
}

/** A single day read from token `start` to before token `end`. */
export function dayHit(start: number, end: number, n: DayNumber, more: Partial<Hit> = {}): Hit {
  return { start, end, from: n, to: n, grain: 'day', ...more };
}
