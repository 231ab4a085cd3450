/** Takes a text apart into sentences with their places. Language-neutral but for the abbreviations it is given. */
import type { DateFound } from './en/dates/context.ts';

export interface Sentence {
  /** Its number in the letter, from 0; a part of a sentence has that of the whole. */
  index: number;
  /** As written, on one line. */
  text: string;
  /** The same length as `text`, plain apostrophes: what rules are matched against. */
  plain: string;
  lower: string;
  start: number;
  end: number;
  question: boolean;
  /** Dates in it; offsets count from the sentence's own start. */
  dates: readonly DateFound[];
}

/** No sentence is longer, so that no rule can take long over one. */
const LONGEST = 600;
/** Lines shorter than this were ended by the writer, not by the mail program. */
const WRAPS_FROM = 56;

const BREAK = /[.!?…]+["'’”)\]]*(?=\s|$)|\n+/g;
const BULLET = /^\s*(?:[-*•·–—>▪◦]|\d{1,2}[.)]|[a-z][.)]|\(\d{1,2}\))\s/i;
const WORD_BEFORE = /([\p{L}.]+)$/u;

function isWrapped(text: string, at: number): boolean {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const next = text.slice(at + 1, at + 12);
  if (next === '' || /^\s*\n/.test(next) || BULLET.test(next)) return false;
  if (at - lineStart >= WRAPS_FROM) return !/[:]\s*$/.test(text.slice(Math.max(0, at - 3), at));
  return /^\s?\p{Ll}/u.test(next) && at - lineStart >= 25 && /[\p{L}\d,]$/u.test(text.slice(at - 1, at));
}

/** Where a word with a full stop may not be the end of its sentence, in one language. */
export interface Abbreviations {
  /** Words written with a full stop: "Mr.", "Fri.". */
  words: ReadonlySet<string>;
  /** Those that a name follows, so that a capital after them begins nothing: "Dr. Will". */
  titles: ReadonlySet<string>;
  /** Words a sentence begins with, as written there: "by Fri. We will …" are two. */
  openers: RegExp;
}

function isAbbreviation(text: string, at: number, known: Abbreviations): boolean {
  if (text[at] !== '.') return false;
  const before = WORD_BEFORE.exec(text.slice(Math.max(0, at - 14), at));
  if (!before) return false;
  const word = (before[1] as string).toLowerCase();
  if (known.words.has(word)) {
    // "The 1st. Please …": no street.
    if (/\d/.test(text[at - word.length - 1] ?? '')) return false;
    const after = text.slice(at + 1, at + 24);
    if (!known.titles.has(word) && known.openers.test(after)) return false;
    // "10 min. Next: …" ends all the same.
    return !/^\s+\p{Lu}[\p{L} ]{1,14}:\s/u.test(after);
  }
  // Initials: "J. Smith".
  return (
    word.length === 1 &&
    /\p{Lu}/u.test(before[1] as string) &&
    before[1] !== 'I' &&
    /^\.\s\p{Lu}/u.test(text.slice(at, at + 3))
  );
}

function push(out: { start: number; end: number }[], text: string, from: number, to: number): void {
  let start = from;
  while (start < to) {
    let end = Math.min(to, start + LONGEST);
    if (end < to) {
      const space = text.lastIndexOf(' ', end);
      if (space > start + LONGEST / 2) end = space;
    }
    let a = start;
    let b = end;
    while (a < b && /\s/.test(text[a] as string)) a += 1;
    while (b > a && /\s/.test(text[b - 1] as string)) b -= 1;
    if (b > a) out.push({ start: a, end: b });
    start = end;
  }
}

/** Ends of sentences: full stops and their like, empty lines, line breaks the writer made. */
function boundaries(text: string, abbreviations: Abbreviations): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = [];
  let from = 0;
  for (const mark of text.matchAll(BREAK)) {
    const at = mark.index;
    if (mark[0].charAt(0) === '\n') {
      if (mark[0].length === 1 && isWrapped(text, at)) continue;
    } else if (mark[0] === '.' && isAbbreviation(text, at, abbreviations)) continue;
    push(out, text, from, at + mark[0].length);
    from = at + mark[0].length;
  }
  push(out, text, from, text.length);
  return out;
}

/** Runs without a space this long are addresses of pages or noise, and no rule reads them. */
const LONG = 60;
const LONG_RUN = /\S{60,}/g;
const SPACE = 32;
const KEPT_OF_RUN = 8;

/** The same length, long runs made unreadable but for their beginning. */
export function maskLong(text: string): string {
  return hasLongRun(text)
    ? text.replace(LONG_RUN, (run) => run.slice(0, KEPT_OF_RUN) + '·'.repeat(run.length - KEPT_OF_RUN))
    : text;
}

/** Whether there may be one; a pattern would try every place anew. */
function hasLongRun(text: string): boolean {
  let run = 0;
  for (let i = 0; i < text.length && run < LONG; i += 1) run = text.charCodeAt(i) > SPACE ? run + 1 : 0;
  return run >= LONG;
}

/** `dates` are in the order of the text. */
export function sentencesOf(text: string, dates: readonly DateFound[], abbreviations: Abbreviations): Sentence[] {
  let next = 0;
  return boundaries(text, abbreviations).map(({ start, end }, index) => {
    const own = text.slice(start, end).replace(/\n/g, ' ');
    const plain = maskLong(own.replace(/[’‘`´]/g, "'"));
    const inside: DateFound[] = [];
    while (next < dates.length && (dates[next] as DateFound).start < start) next += 1;
    while (next < dates.length && (dates[next] as DateFound).start < end) {
      const d = dates[next] as DateFound;
      inside.push({ ...d, start: d.start - start, end: d.end - start });
      next += 1;
    }
    return {
      index,
      text: own,
      plain,
      lower: plain.toLowerCase(),
      start,
      end,
      question: /\?["'”)\]!]*$/.test(plain),
      dates: inside,
    };
  });
}

/** At most 300 characters of the writer's words. */
export function quoteOf(text: string): string {
  const trimmed = text.trim();
  return trimmed.length <= 300 ? trimmed : `${trimmed.slice(0, 299).trimEnd()}…`;
}
