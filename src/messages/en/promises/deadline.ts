/** The day by which a promise is due, among the dates of its sentence. */
import type { DayNumber } from '../../days.ts';
import type { Sentence } from '../../sentences.ts';
import { isWorkday } from '../../workdays.ts';
import type { DateFound } from '../dates/context.ts';

export interface Window {
  from: DayNumber;
  to: DayNumber | null;
}

const DEADLINE = new Set(['by', 'before', 'within', 'until']);
/** "The numbers for March", "the Q3 report": a date that only names the thing. */
const TOPIC = /\b(?:for|from|of|about|since|during|dated|re)(?: the)? $/;
const SET_FOR =
  /\b(?:schedul\w*|set|book\w*|aim\w*|plan\w*|shoot\w*|shooting|target\w*|push\w*|mov\w*|pencil\w*|confirm\w*|invit\w*|meeting|call|demo|time|slot|on|good|arrang\w*|ready|due)(?: [\w' ]{1,24})? for $/;
/** "Six trucks on a Monday", "every Friday": any of them. A length ("in a week") is none. */
const ANY_OF = /\b(?:an?|any|every|each|most)(?: (?:normal|typical|usual|average|busy|regular|ordinary|other))? $/;
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?\b/;
/** "Year-end pricing": a date before the thing it is for. */
const BEFORE_ITS_THING =
  /^ (?!at|by|if|and|or|in|is|for|then|but|to|when|once|so|as|with|from|on|you|we|i|the|our|my|please|latest)[a-z]{3,}/;
const DETERMINER = /\b(?:the|our|your|my|their|a|an|'s) $/;

/** Whether a date only describes something ("your Friday call", "the numbers for March"). */
export function isTopic(s: Sentence, d: DateFound): boolean {
  const before = s.lower.slice(Math.max(0, d.start - 40), d.start);
  if (d.modifier && DEADLINE.has(d.modifier)) return false;
  const after = s.lower.slice(d.end, d.end + 24);
  const named = s.lower.slice(d.start, d.end);
  if (WEEKDAY.test(named) && ANY_OF.test(before)) return true;
  if (/[a-z]-[a-z]/.test(named) && BEFORE_ITS_THING.test(after)) return true;
  if (
    DETERMINER.test(before) &&
    /^(?:'s)? ?[a-z]+/.test(after) &&
    !/^ (?:at|by|if|and|or|in|works|is|for|would|latest|with|morning|afternoon|then|but|to|when|once|so|after|before|the|we|i|you|eod|cob)\b/.test(
      after,
    )
  )
    return true;
  if (/^'s /.test(after)) return true;
  return TOPIC.test(before) && !SET_FOR.test(before);
}

/** A date that may be a day to come. */
export function isAhead(d: DateFound, today: DayNumber): boolean {
  if (d.past) return false;
  return (d.to ?? d.from ?? today) >= today;
}

/** The best date between two places of a sentence: one that says "by" before one that does not. */
export function dateWithin(s: Sentence, from: number, to: number, today: DayNumber): DateFound | null {
  let best: DateFound | null = null;
  for (const d of s.dates) {
    if (d.start < from || d.start >= to || !isAhead(d, today) || isTopic(s, d)) continue;
    if (!best || (DEADLINE.has(d.modifier ?? '') && !DEADLINE.has(best.modifier ?? ''))) best = d;
  }
  return best;
}

/** First and last day of what was said, ends on a working day: "next week" is due on that week's last one. */
export function windowOf(d: DateFound, today: DayNumber, country: string | null | undefined): Window | null {
  let { from, to } = d;
  if (d.modifier === 'before' && from !== null) {
    to = from - 1;
    from = null;
  } else if ((d.modifier === 'after' || d.modifier === 'since') && (from !== null || to !== null)) {
    const first = (d.grain === 'day' ? from : to) ?? from ?? to;
    return first === null ? null : { from: first + (d.modifier === 'after' ? 1 : 0), to: null };
  } else if (
    d.modifier === 'by' &&
    d.grain !== 'day' &&
    from !== null &&
    to !== null &&
    (d.grain === 'month' || d.grain === 'quarter' || d.grain === 'year')
  ) {
    // "By March" is due when March begins.
    if (from > today) to = from;
  } else if (d.modifier === 'from') to = null;
  if (to !== null && d.grain !== 'day' && d.grain !== 'weekend') {
    for (let n = 0; n < 7 && !isWorkday(to, country) && to - 1 >= (from ?? today); n += 1) to -= 1;
  }
  if (from === null) from = to;
  if (from === null) return null;
  if (from < today && to !== null && to >= today) from = today;
  return { from, to };
}
