/** Days of a month without its name: the 15th, on the 17, Friday the 13th; and what may follow a weekday. */
import { civil, dayNumber, isDate, weekday } from '../../days.ts';
import { at, dayHit, skip, type Context, type Hit } from './context.ts';
import { dayThenMonth, monthThenDay } from './named-days.ts';
import { ordinal, partOfNumber } from './numbers.ts';
import { numericPair, numericTriple } from './numeric.ts';
import { dayAlone } from './resolve.ts';
import { CARDINALS, PARTS_OF_DAY, PLURAL_WEEKDAYS, SUFFIXES, WEEKDAYS } from './vocabulary.ts';

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
  return n === null ? null : dayHit(i, i + 1, n, { dayOnly: value, yearless: true });
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
      return isDate(y, m, read.value) ? dayHit(i, end + 3, dayNumber(y, m, read.value)) : null;
    }
    end += 3;
  } else if (!read.digits && read.value < 4) return null;
  // "The ninth" in words is rarely a day without "of"; "the 9th" is.
  if (!read.digits && end === read.end && next.kind === 'word') return null;
  const n = dayAlone(c, read.value, c.tense(i));
  return n === null ? null : dayHit(i, end, n, { dayOnly: read.value, yearless: true });
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
    return n === null ? null : close(dayHit(j, th.end, n, { dayOnly: th.value, yearless: true }));
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
      return dayHit(j, j + 1, n, { dayOnly: d, yearless: true });
  }
  return null;
}

export function isWeekdayName(c: Context, i: number): number | undefined {
  return WEEKDAYS.get(at(c, i).base);
}
