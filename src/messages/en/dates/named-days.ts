/** Days with the name of their month: March 13, 13th of March, Mar-13, twenty-third of September 2026. */
import { civil, dayNumber, isDate } from '../../days.ts';
import { at, dayHit, skip, type Context, type Hit } from './context.ts';
import { count, dayOfMonth, isYear, ordinal, partOfNumber, yearNumber } from './numbers.ts';
import { monthDay, withWeekday } from './resolve.ts';
import { CARDINALS, MONTHS, PLAIN_MONTHS } from './vocabulary.ts';

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

/** A full stop that shortens a word, and does not end a sentence: a number or a small letter follows on the line. */
function abbreviated(c: Context, i: number): boolean {
  const [stop, next] = [at(c, i), at(c, i + 1)];
  if (stop.t !== '.' || !stop.joined || next.t === '' || c.text.slice(stop.end, next.start).includes('\n'))
    return false;
  return next.kind === 'number' || (next.kind === 'word' && !next.capital) || (next.kind === 'mark' && next.joined);
}

/** Month name at i, with its full stop, if it may be one here. */
export function monthName(c: Context, i: number): { month: number; end: number; plain: boolean } | null {
  const token = at(c, i);
  if (token.kind !== 'word') return null;
  const m = MONTHS.get(token.base);
  if (m === undefined) return null;
  const short = token.base.length <= 4 && abbreviated(c, i + 1);
  return { month: m, end: short ? i + 2 : i + 1, plain: PLAIN_MONTHS.has(token.base) };
}

function build(c: Context, start: number, end: number, m: number, d: number, onWeekday?: number): Hit | null {
  const said = yearAfter(c, end, true);
  if (said && isDate(said.year, m, d)) return dayHit(start, said.end, dayNumber(said.year, m, d), { month: m });
  const short = at(c, end);
  if (short.kind === 'number' && /^\d\d$/.test(short.t) && !at(c, start).joined && MONTHS.has(at(c, end - 1).base)) {
    // "27 Jun 14": day, month and year in a row.
    const read = yearNumber(c, end, true);
    const mark = at(c, end + 1).kind === 'mark';
    if (read && mark && Math.abs(read.value - civil(c.today).year) <= 15 && isDate(read.value, m, d))
      return dayHit(start, read.end, dayNumber(read.value, m, d), { month: m });
  }
  const tense = c.tense(start);
  const n = onWeekday === undefined ? monthDay(c, m, d, tense) : withWeekday(c, m, d, onWeekday, tense);
  return n === null ? null : dayHit(start, end, n, { month: m, yearless: true });
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
  return next.kind === 'mark' || AFTER_DATE.has(next.t) || isYear(next.t);
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
  if (partOfNumber(c, i) || STREETS.has(at(c, name.end).t)) return null;
  return build(c, i, name.end, name.month, read.value, onWeekday);
}

/** "Twenty five January": a cardinal in words, the month right after it. */
function dayInWords(c: Context, i: number): { value: number; end: number } | null {
  if (at(c, i).kind !== 'word' || !CARDINALS.has(at(c, i).t)) return null;
  const read = count(c, i);
  return read && read.value >= 1 && read.value <= 31 && monthName(c, read.end) && at(c, read.end).capital ? read : null;
}

/** "12 March Street" is an address. */
const STREETS: ReadonlySet<string> = new Set([
  'street',
  'road',
  'rd',
  'avenue',
  'ave',
  'lane',
  'drive',
  'square',
  'place',
]);

export const PREPOSITIONS: ReadonlySet<string> = new Set(
  'in by until till til since from of this next last early late mid end before after for through during around about to and or beginning start middle starting begins'.split(
    ' ',
  ),
);
