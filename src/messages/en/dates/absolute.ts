/** Dates by number and name: 2026-03-13, 3/13, March 13, 13th of March, Friday the 13th, the 13th, March. */
import { civil, dayNumber, isDate, weekday, type DayNumber } from '../../days.ts';
import { at, skip, type Context, type Hit } from './context.ts';
import { countedBefore, looksLikeFigure } from './not-dates.ts';
import { century, count, dayOfMonth, ordinal, partOfNumber, yearNumber } from './numbers.ts';
import { dayAlone, monthDay, monthYear, withWeekday } from './resolve.ts';
import { CARDINALS, PLURAL_WEEKDAYS, MONTHS, PARTS_OF_DAY, PLAIN_MONTHS, SUFFIXES, WEEKDAYS } from './vocabulary.ts';
import { month as monthWindow } from './windows.ts';

function day(start: number, end: number, n: DayNumber, more: Partial<Hit> = {}): Hit {
  return { start, end, from: n, to: n, grain: 'day', ...more };
}

function four(t: string): boolean {
  return /^(?:1[5-9]|2[01])\d\d$/.test(t);
}

/** Three numbers, or numbers and a short month name, joined by / - or . (or ISO with spaces). */
export function numericTriple(c: Context, i: number): Hit | null {
  const a = at(c, i);
  const s1 = at(c, i + 1);
  const b = at(c, i + 2);
  const s2 = at(c, i + 3);
  const d = at(c, i + 4);
  const before = at(c, i - 1);
  if (a.kind !== 'number') return null;
  if (a.joined && before.kind === 'mark' && '$€£¥#.+'.includes(before.t)) return null;
  if (a.joined && before.t === ':' && before.joined && at(c, i - 2).kind === 'number') return null;
  if (a.joined && before.kind !== 'mark') return null;
  // 2016 10 16
  if (four(a.t) && s1.kind === 'number' && b.kind === 'number' && s1.t.length === 2 && b.t.length === 2 && !s1.joined) {
    const [y, m, dd] = [Number(a.t), Number(s1.t), Number(b.t)];
    return isDate(y, m, dd) ? day(i, i + 3, dayNumber(y, m, dd)) : null;
  }
  if (!(s1.joined && b.joined && s2.joined && d.joined) || s1.t !== s2.t || !'/-.'.includes(s1.t)) return null;
  const named = (t: string): number | undefined => MONTHS.get(t);
  let y: number;
  let m: number;
  let dd: number;
  let ambiguous = false;
  if (b.kind === 'word') {
    const nm = named(b.t);
    if (nm === undefined || d.kind !== 'number') return null;
    m = nm;
    if (four(a.t)) [y, dd] = [Number(a.t), Number(d.t)];
    else [y, dd] = [four(d.t) ? Number(d.t) : century(Number(d.t)), Number(a.t)];
  } else if (b.kind === 'number' && d.kind === 'word' && four(a.t)) {
    const nm = named(d.t);
    if (nm === undefined) return null;
    [y, m, dd] = [Number(a.t), nm, Number(b.t)];
  } else if (b.kind === 'number' && d.kind === 'number') {
    if (four(a.t) && b.t.length <= 2 && d.t.length <= 2) {
      [y, m, dd] = [Number(a.t), Number(b.t), Number(d.t)];
      // 2020.31.12 and 2018-23-9 are written too.
      if (m > 12 && dd <= 12) [m, dd] = [dd, m];
    } else {
      if (a.t.length > 2 || b.t.length > 2 || !(four(d.t) || d.t.length === 2)) return null;
      // 12.30.45 is a version or a clock; with dots the year has four digits unless the rest can only be a date.
      y = four(d.t) ? Number(d.t) : century(Number(d.t));
      const [p, q] = [Number(a.t), Number(b.t)];
      if (s1.t === '.') [m, dd] = p > 12 || c.monthFirst !== true ? [q, p] : [p, q];
      else if (p > 12) [m, dd] = [q, p];
      else if (q > 12) [m, dd] = [p, q];
      else {
        [m, dd] = c.monthFirst === false ? [q, p] : [p, q];
        ambiguous = c.monthFirst === null && p !== q;
      }
      if (m > 12) [m, dd] = [dd, m];
    }
  } else return null;
  if (!isDate(y, m, dd)) return null;
  if (s1.t !== '/' && !four(a.t) && countedBefore(c, i)) return null;
  const next = at(c, i + 5);
  const range = next.joined && next.t === '-' && numericTriple(c, i + 6) !== null;
  if (
    !range &&
    next.joined &&
    (next.kind === 'number' ||
      (next.kind === 'mark' && next.t === s1.t && at(c, i + 6).joined && at(c, i + 6).kind === 'number'))
  )
    return null;
  return day(i, i + 5, dayNumber(y, m, dd), { month: m, ...(ambiguous ? { ambiguous } : {}) });
}

/** 3/12 or 12/2015; a dot or dash only straight after a weekday ("Friday 7.6"). */
export function numericPair(c: Context, i: number, onWeekday?: number): Hit | null {
  const a = at(c, i);
  const s = at(c, i + 1);
  const b = at(c, i + 2);
  if (a.kind !== 'number' || b.kind !== 'number' || !s.joined || !b.joined || (a.t.length > 2 && !four(a.t)))
    return null;
  if (s.t === '/' || s.t === '-') {
    const m = Number(a.t);
    if (
      four(b.t) &&
      a.t.length <= 2 &&
      m >= 1 &&
      m <= 12 &&
      !at(c, i + 3).joined &&
      !a.joined &&
      !(s.t === '-' && !isMonthBefore(c, i))
    ) {
      return { start: i, end: i + 3, ...monthWindow(Number(b.t), m), month: m };
    }
  }
  // 2026-11, 2026/11
  if (four(a.t) && /^(?:0[1-9]|1[0-2])$/.test(b.t) && isMonthBefore(c, i) && !at(c, i + 3).joined && !a.joined)
    return { start: i, end: i + 3, ...monthWindow(Number(a.t), Number(b.t)), month: Number(b.t) };
  if (b.t.length > 2 || a.t.length > 2) return null;
  if (s.t !== '/' && !((s.t === '.' || s.t === '-') && onWeekday !== undefined)) return null;
  const comma =
    at(c, i + 3).t === ',' && at(c, i + 4).kind === 'number' && four(at(c, i + 4).t) && s.t === '/' ? i + 4 : null;
  const [p, q] = [Number(a.t), Number(b.t)];
  // "Monday 6-8" is hours; a dash makes a date only of numbers no clock shows.
  if (s.t === '-' && p <= 12 && q <= 12 && !a.t.startsWith('0') && !b.t.startsWith('0')) return null;
  if (p < 1 || q < 1 || p > 31 || q > 31 || (p > 12 && q > 12)) return null;
  if (looksLikeFigure(c, i, i + 3, p, q)) return null;
  const tense = c.tense(i);
  const resolve = (m: number, d: number): DayNumber | null =>
    onWeekday === undefined ? monthDay(c, m, d, tense) : withWeekday(c, m, d, onWeekday, tense);
  const usual = q > 12 || (p <= 12 && c.monthFirst !== false);
  let n = usual ? resolve(p, q) : resolve(q, p);
  let ambiguous = p <= 12 && q <= 12 && p !== q && c.monthFirst === null;
  if (ambiguous && onWeekday !== undefined) {
    const other = resolve(q, p);
    if (n !== null && weekday(n) === onWeekday) ambiguous = false;
    else if (other !== null && weekday(other) === onWeekday) [n, ambiguous] = [other, false];
  }
  if (n === null) n = usual ? resolve(q, p) : resolve(p, q);
  if (n === null) return null;
  // "Monday 11-4" is hours unless the fourth of November is a Monday near.
  if (s.t !== '/' && (weekday(n) !== onWeekday || Math.abs(n - c.today) > 200)) return null;
  if (comma !== null) {
    const { month: m, day: d } = civil(n);
    const y = Number(at(c, comma).t);
    if (isDate(y, m, d))
      return day(i, comma + 1, dayNumber(y, m, d), { month: m, ...(ambiguous ? { ambiguous } : {}) });
  }
  return day(i, i + 3, n, { month: civil(n).month, yearless: true, ...(ambiguous ? { ambiguous } : {}) });
}

function isMonthBefore(c: Context, i: number): boolean {
  return ['in', 'by', 'until', 'since', 'date', 'from', '?', ''].includes(at(c, i - 1).t);
}

/** After a day and month: ", 2026", "of 2026", "this year", "next year". */
export function yearAfter(c: Context, i: number, loose: boolean): { year: number; end: number } | null {
  let j = skip(c, i, ',.');
  if (at(c, j).t === '-' || at(c, j).t === '/') {
    if (!at(c, j).joined) return null;
    j += 1;
  }
  const t = at(c, j).t;
  if (t === 'of' || t === 'in') {
    const y = yearNumber(c, j + 1, true);
    if (y && y.value >= 1500) return { year: y.value, end: y.end };
    j += 1;
  }
  if (at(c, j + 1).t === 'year') {
    const { year } = civil(c.today);
    if (at(c, j).t === 'this') return { year, end: j + 2 };
    if (at(c, j).t === 'next') return { year: year + 1, end: j + 2 };
    if (at(c, j).t === 'last') return { year: year - 1, end: j + 2 };
  }
  if (j !== i && t === 'of') return null;
  const dashed = at(c, j - 1).t === '-' || at(c, j - 1).t === '–';
  const y = yearNumber(c, j, loose && !dashed && j > i && at(c, j - 1).joined);
  if (!y) return null;
  // "March 13, 2000 units" is rare enough; "March 13 2026" is not.
  return { year: y.value, end: y.end };
}

/** Month name at i, with its full stop, if it may be one here. */
export function monthName(c: Context, i: number): { month: number; end: number; plain: boolean } | null {
  const token = at(c, i);
  if (token.kind !== 'word') return null;
  const m = MONTHS.get(token.base);
  if (m === undefined) return null;
  const short = token.base.length <= 4 && at(c, i + 1).t === '.' && at(c, i + 1).joined;
  return { month: m, end: short ? i + 2 : i + 1, plain: PLAIN_MONTHS.has(token.base) };
}

function build(c: Context, start: number, end: number, m: number, d: number, onWeekday?: number): Hit | null {
  const said = yearAfter(c, end, true);
  if (said && isDate(said.year, m, d)) return day(start, said.end, dayNumber(said.year, m, d), { month: m });
  const short = at(c, end);
  if (short.kind === 'number' && /^\d\d$/.test(short.t) && !at(c, start).joined && MONTHS.has(at(c, end - 1).base)) {
    // "27 Jun 14": day, month and year in a row.
    const read = yearNumber(c, end, true);
    const mark = at(c, end + 1).kind === 'mark';
    if (read && mark && Math.abs(read.value - civil(c.today).year) <= 15 && isDate(read.value, m, d))
      return day(start, read.end, dayNumber(read.value, m, d), { month: m });
  }
  const tense = c.tense(start);
  const n = onWeekday === undefined ? monthDay(c, m, d, tense) : withWeekday(c, m, d, onWeekday, tense);
  return n === null ? null : day(start, end, n, { month: m, yearless: true });
}

/** "March 13(th)", "March the 13th", "Mar-13", "Mar/13", "March 3-5" (the range is put together elsewhere). */
export function monthThenDay(c: Context, i: number, onWeekday?: number): Hit | null {
  const name = monthName(c, i);
  if (!name) return null;
  let j = name.end;
  const mark = at(c, j).t;
  if ((mark === '/' || mark === '-') && at(c, j).joined && at(c, j + 1).joined) j += 1;
  else if (mark === ',') j += 1;
  const bare = j;
  if (at(c, j).t === 'the') j += 1;
  const read = mark === '/' && j > name.end ? slashed(c, j) : dayOfMonth(c, j);
  if (!read) return null;
  // "March 10 people" and "may 5 of us" are figures; "May 5" after a capital or a preposition is a day.
  if (name.end !== bare && mark === ',' && at(c, j).kind === 'number' && at(c, j).t.length > 2) return null;
  // "You may 5 times", "they march 3 miles": the verbs.
  if (
    !at(c, i).capital &&
    DOUBTFUL_MONTHS.has(at(c, i).t) &&
    !ordinal(c, j) &&
    !PREPOSITIONS.has(at(c, i - 1).t) &&
    !at(c, j).joined &&
    !closed(c, read.end)
  )
    return null;
  return build(c, i, read.end, name.month, read.value, onWeekday);
}

const DOUBTFUL_MONTHS: ReadonlySet<string> = new Set(['may', 'march', 'mar', 'jan']);
const PEOPLE: ReadonlySet<string> = new Set(['the', 'of', 'these', 'those']);
const AFTER_DATE: ReadonlySet<string> = new Set(
  'at for from by to until till and or before after but so if is works in on with'.split(' '),
);

/** Nothing counted follows: the end, a mark, a year or a small word. */
function closed(c: Context, i: number): boolean {
  const next = at(c, i);
  return next.kind === 'mark' || AFTER_DATE.has(next.t) || four(next.t);
}

/** The day in "Jan/3". */
function slashed(c: Context, i: number): { value: number; end: number } | null {
  const value = Number(at(c, i).t);
  const next = at(c, i + 1);
  if (
    !/^\d{1,2}$/.test(at(c, i).t) ||
    value < 1 ||
    value > 31 ||
    (next.joined && (next.t === '/' || next.kind === 'number'))
  )
    return null;
  return { value, end: i + 1 };
}

/** "13 March", "13th of March", "the third of March", "13-Mar". */
export function dayThenMonth(c: Context, i: number, onWeekday?: number): Hit | null {
  const read = dayOfMonth(c, i) ?? dayInWords(c, i);
  if (!read) return null;
  let j = read.end;
  if (at(c, j).t === 'of' && at(c, j + 1).t === 'day') return null;
  if (at(c, j).t === 'of') j += at(c, j + 1).t === 'the' ? 2 : 1;
  else if ((at(c, j).t === '-' || at(c, j).t === '/' || at(c, j).t === '.') && at(c, j).joined && at(c, j + 1).joined)
    j += 1;
  const name = monthName(c, j);
  if (!name) return null;
  const word = at(c, j);
  const doubtful = !word.capital && DOUBTFUL_MONTHS.has(word.t) && at(c, j - 1).t !== 'of' && !ordinal(c, i);
  // "1 may be enough"; "1 march" is one.
  if (doubtful && !(word.t === 'march' && !PEOPLE.has(at(c, i - 1).t)) && !closed(c, name.end)) return null;
  if (partOfNumber(c, i)) return null;
  return build(c, i, name.end, name.month, read.value, onWeekday);
}

/** "Twenty five January": a cardinal in words, the month right after it. */
function dayInWords(c: Context, i: number): { value: number; end: number } | null {
  if (at(c, i).kind !== 'word' || !CARDINALS.has(at(c, i).t)) return null;
  const read = count(c, i);
  return read && read.value >= 1 && read.value <= 31 && monthName(c, read.end) && at(c, read.end).capital ? read : null;
}

export const PREPOSITIONS: ReadonlySet<string> = new Set(
  'in by until till til since from of this next last early late mid end before after for through during around about to and or beginning start middle starting begins'.split(
    ' ',
  ),
);

const TOLD: ReadonlySet<string> = new Set(
  'talk talked talking speak spoke speaking spoken write wrote send sent sending email emailed mail forward forwarded report reports reporting according thanks thank introduce introduced listen said reply replied reach out went give gave'.split(
    ' ',
  ),
);
const MAY_AFTER: ReadonlySet<string> = new Set(
  'in by until till since of early late mid before after during end'.split(' '),
);

const MONTH_JOINS: ReadonlySet<string> = new Set([
  '-',
  '–',
  'to',
  'through',
  'thru',
  '/',
  '&',
  'or',
  'and',
  'until',
  'till',
]);
const OTHER_WORDS: ReadonlySet<string> = new Set(['may', 'march', 'mar', 'jan']);

/** Joined to another month by a dash or "to": "Jan-Feb", "sep to nov". */
function besideMonth(c: Context, i: number, end: number): boolean {
  const like = (j: number): boolean =>
    MONTHS.has(at(c, j).base) && (at(c, j).capital || !OTHER_WORDS.has(at(c, j).base));
  if (!like(i)) return false;
  return (MONTH_JOINS.has(at(c, end).t) && like(end + 1)) || (MONTH_JOINS.has(at(c, i - 1).t) && like(i - 2));
}

/** A whole month: "March 2027", or bare where nothing else can be meant. */
export function monthAlone(c: Context, i: number, of = false): Hit | null {
  const name = monthName(c, i);
  if (!name) return null;
  let j = name.end;
  if (at(c, j).t === '-' && at(c, j).joined && at(c, j + 1).joined) j += 1;
  const said = j === name.end ? yearAfter(c, j, false) : fullYear(c, j);
  if (said) return { start: i, end: said.end, ...monthWindow(said.year, name.month), month: name.month };
  const token = at(c, i);
  const before = at(c, i - 1);
  if (of) return bareMonth(c, i, name);
  const introduced =
    PREPOSITIONS.has(before.t) ||
    (before.t === '-' && PREPOSITIONS.has(at(c, i - 2).t)) ||
    before.t === 'the' ||
    before.t === 'between' ||
    besideMonth(c, i, name.end);
  if (!name.plain && !introduced) return null;
  if (
    !token.capital &&
    (token.t === 'may' || token.t === 'march' || token.t === 'mar' || token.t === 'jan') &&
    !introduced
  )
    return null;
  // The verb: "this may or may not", "in case it may help".
  if (
    token.t === 'may' &&
    !token.capital &&
    (!MAY_AFTER.has(before.t) || (at(c, i + 1).kind === 'word' && !['at', 'for', 'but', 'so'].includes(at(c, i + 1).t)))
  )
    return null;
  if (
    ['of', 'for', 'to', 'and', 'or', 'from', 'about'].includes(before.t) &&
    !token.capital &&
    !name.plain &&
    !besideMonth(c, i, name.end)
  )
    return null;
  // "Talk to May", "my mail to April": people.
  if (!name.plain && name.month >= 4 && name.month <= 6 && before.t === 'to' && TOLD.has(at(c, i - 2).t)) return null;
  // A person called April or June is followed by a verb or a family name.
  if (
    !name.plain &&
    ['from', 'for', 'to', 'and', 'or', 'about', 'with'].includes(before.t) &&
    at(c, i + 1).kind === 'word' &&
    at(c, i + 1).capital
  )
    return null;
  return bareMonth(c, i, name);
}

function bareMonth(c: Context, i: number, name: { month: number; end: number }): Hit {
  const y = monthYear(c, name.month, c.tense(i));
  return { start: i, end: name.end, ...monthWindow(y, name.month), month: name.month, yearless: true };
}

function fullYear(c: Context, i: number): { year: number; end: number } | null {
  const y = yearNumber(c, i, true);
  return y ? { year: y.value, end: y.end } : null;
}

/** Words that may follow "the 15th" when a day is meant and not the fifteenth of something. */
const AFTER_DAY: ReadonlySet<string> = new Set(
  "of at to and or for if so is was are would will works work suits then instead but when with because in on i we you he she they it that's it's i'm we're i'll we'll as after before until till through please than could can should might looks sounds though again from between not by onwards onward via thanks thank fits good fine great perfect too also do does did has he's she's they're let's may must around latest am pm ish still unless once while since how what where we'd i'd asap eod cob noon".split(
    ' ',
  ),
);

/** "On the 17 from 2pm", "by the 17.": without its ending only where nothing counted can follow. */
function bareNumber(c: Context, i: number): Hit | null {
  const token = at(c, i);
  const before = at(c, i - 2).t;
  if (token.kind !== 'number' || token.t.length > 2 || partOfNumber(c, i)) return null;
  if (!['on', 'by', 'until', 'till', 'before', 'after', 'since', 'from'].includes(before)) return null;
  const value = Number(token.t);
  const next = at(c, i + 1);
  const ends =
    next.kind === 'mark'
      ? !next.joined || ',.;!?)'.includes(next.t)
      : ['at', 'from', 'by', 'for', 'between', 'and', 'or', 'if', 'to'].includes(next.t);
  if (!ends || value < 1 || value > 31 || (next.joined && at(c, i + 2).joined)) return null;
  const n = dayAlone(c, value, c.tense(i));
  return n === null ? null : day(i, i + 1, n, { dayOnly: value, yearless: true });
}

/** "the 15th"; `introduced` when "the" or "on" stands before it. */
export function bareOrdinal(c: Context, i: number, introduced: boolean): Hit | null {
  const read = ordinal(c, i);
  if (!read && introduced && at(c, i - 1).t === 'the') return bareNumber(c, i);
  if (!read || !introduced) return null;
  const next = at(c, read.end);
  if (next.kind === 'word' && !AFTER_DAY.has(next.t)) return null;
  if (next.kind === 'number' && !/^\d{1,2}$/.test(next.t)) return null;
  if (next.joined && next.t === '-') {
    const partner = ordinal(c, read.end + 1);
    if (!partner) return null;
  }
  // "The 1st and 3rd Wednesday"
  const then = ['and', 'or', '&'].includes(next.t) ? ordinal(c, read.end + 1) : null;
  if (then && (WEEKDAYS.has(at(c, then.end).base) || PLURAL_WEEKDAYS.has(at(c, then.end).t))) return null;
  let end = read.end;
  if (at(c, end).t === 'of') {
    if (
      at(c, end + 1).t !== 'the' &&
      at(c, end + 1).t !== 'this' &&
      at(c, end + 1).t !== 'next' &&
      at(c, end + 1).t !== 'each'
    )
      return null;
    const which = at(c, end + 1).t;
    if (at(c, end + 2).base !== 'month') return null;
    if (which === 'each') return null;
    if (which === 'next') {
      const { year, month } = civil(c.today);
      const y = month === 12 ? year + 1 : year;
      const m = month === 12 ? 1 : month + 1;
      return isDate(y, m, read.value) ? day(i, end + 3, dayNumber(y, m, read.value)) : null;
    }
    end += 3;
  } else if (!read.digits && read.value < 4) return null;
  // "The ninth" in words is rarely a day without "of"; "the 9th" is.
  if (!read.digits && end === read.end && next.kind === 'word') return null;
  const n = dayAlone(c, read.value, c.tense(i));
  return n === null ? null : day(i, end, n, { dayOnly: read.value, yearless: true });
}

/** After a weekday: ", March 13", " 13 March", " the 13th", " 13th", " 3/13", " (3/13)", " 21". */
export function afterWeekday(c: Context, i: number, w: number): Hit | null {
  let j = skip(c, i, ',.');
  if (at(c, j).t === '-' && !at(c, j).joined) j += 1;
  const open = at(c, j).t === '(';
  if (open) j += 1;
  if (at(c, j).t === 'the' || at(c, j).t === 'on') j += at(c, j + 1).t === 'the' ? 2 : 1;
  const close = (hit: Hit | null): Hit | null => {
    if (!hit) return null;
    return open ? (at(c, hit.end).t === ')' ? { ...hit, end: hit.end + 1 } : null) : hit;
  };
  const full = numericTriple(c, j) ?? monthThenDay(c, j, w) ?? dayThenMonth(c, j, w) ?? numericPair(c, j, w);
  if (full) return close(full);
  const th = ordinal(c, j);
  if (th && (th.digits || at(c, j - 1).t === 'the')) {
    const next = at(c, th.end);
    if (
      next.kind === 'word' &&
      !AFTER_DAY.has(next.t) &&
      !PARTS_OF_DAY.has(next.t) &&
      !CARDINALS.has(next.t) &&
      !th.digits
    )
      return null;
    const n = dayAlone(c, th.value, c.tense(i), w);
    return n === null ? null : close(day(j, th.end, n, { dayOnly: th.value, yearless: true }));
  }
  // "Monday 21": only if that is a Monday soon; else the number is an hour.
  const number = at(c, j);
  if (j === i && number.kind === 'number' && number.t.length <= 2 && !number.joined && !partOfNumber(c, j)) {
    const next = at(c, j + 1);
    if (next.joined && (next.t === ':' || next.t === '-' || next.t === '–' || next.kind === 'word')) return null;
    if (PARTS_OF_DAY.has(next.t) || next.t === "o'clock" || next.t === '-' || next.t === 'to' || SUFFIXES.has(next.t))
      return null;
    const d = Number(number.t);
    if (d < 1 || d > 31) return null;
    const n = dayAlone(c, d, c.tense(i), w);
    if (n !== null && weekday(n) === w && (d > 12 || Math.abs(n - c.today) <= 35))
      return day(j, j + 1, n, { dayOnly: d, yearless: true });
  }
  return null;
}

export function isWeekdayName(c: Context, i: number): number | undefined {
  return WEEKDAYS.get(at(c, i).base);
}
