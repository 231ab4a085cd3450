/** Periods by number: 2027, the 1990s, Q1, 2H27, FY27, "third quarter of 2026", week 47. */
import { civil, dayNumber, mondayOf, type DayNumber } from '../../days.ts';
import { yearAfter } from './absolute.ts';
import { at, skip, type Context, type Hit } from './context.ts';
import { century, ordinal, partOfNumber, yearNumber } from './numbers.ts';
import { addUnits, half, quarter, year, type Window } from './windows.ts';

const FOUR = /^(?:1[5-9]|2[01])\d\d$/;
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Before a bare four-digit number these make it a year. */
const YEAR_BEFORE = set(
  'in by since until till til from after before during through throughout early late mid year years than not between summer spring winter autumn fall and or to for is end beginning start middle ending begin back',
);
const NUMBERED = set('fy cy fiscal calendar year');

/** Something counted follows: "in 2000 units", "for 2000 dollars". */
function counts(c: Context, i: number): boolean {
  const next = at(c, i);
  if (next.kind === 'number') return false;
  if (next.joined && (next.kind === 'word' || '%:€$£°'.includes(next.t))) return true;
  return (
    next.kind === 'word' &&
    !next.capital &&
    ((/[^sui]s$/.test(next.t) && !['was', 'has', 'is', 'as', 'does', 'sales', 'plans', 'earnings'].includes(next.t)) ||
      ['people', 'each', 'more', 'per', 'usd', 'eur', 'gbp', 'sq', 'km', 'mb', 'kg', 'w', 'of'].includes(next.t) ||
      (next.t === 'or' && ['more', 'so', 'less', 'fewer'].includes(at(c, i + 1).t)))
  );
}

/** The number before token i goes on: 2018-10, 2018.5, 2018th. */
function longer(c: Context, i: number): boolean {
  const next = at(c, i);
  if (!next.joined) return false;
  return next.kind !== 'mark' || (at(c, i + 1).joined && at(c, i + 1).kind === 'number');
}

/** A year alone, where something tells that it is one. */
export function yearAlone(c: Context, i: number): Hit | null {
  const token = at(c, i);
  if (token.t === 'year' || token.t === 'years') {
    const j = at(c, i + 1).t === 'of' ? i + 2 : i + 1;
    const y = yearNumber(c, j, false);
    return y && y.value >= 1500 ? { start: i, end: y.end, ...year(y.value) } : null;
  }
  const y = yearNumber(c, i, false);
  if (!y || y.value < 1500) return null;
  if (token.kind === 'number' && (partOfNumber(c, i) || !FOUR.test(token.t))) return null;
  let before = at(c, i - 1);
  if (before.t === 'about' || before.t === 'around' || before.t === 'of') before = at(c, i - 2);
  const next = at(c, y.end);
  if (token.kind === 'number') {
    const apart = token.joined && before.kind !== 'mark' ? false : true;
    if (!apart || counts(c, y.end)) return null;
    const at1 = y.end + 1;
    // A number on either side: no year but a telephone number or a range, which is put together elsewhere.
    if (next.joined && '-/.–,'.includes(next.t) && at(c, at1).joined && at(c, at1).kind === 'number') {
      if (!((next.t === '-' || next.t === '–') && FOUR.test(at(c, at1).t) && !longer(c, at1 + 1))) return null;
      if (Number(at(c, at1).t) <= y.value) return null;
    }
    if (next.kind === 'number' && next.t.length > 2) return null;
  } else if (y.value < 1900 || !YEAR_BEFORE.has(before.t)) return null;
  const plausible = y.value >= 1900 && y.value <= 2199;
  if (!plausible) return null;
  const told = YEAR_BEFORE.has(before.t) || (before.t === '=' && !before.joined);
  if (!told) return null;
  // "From 2000 to 3000 users": the other end is no year.
  const link = ['to', 'and', 'or', '-', '–'].includes(next.t) ? at(c, y.end + 1) : null;
  if (link?.kind === 'number' && link.t.length >= 3 && !FOUR.test(link.t)) return null;
  if (link?.kind === 'number' && counts(c, y.end + 2)) return null;
  return { start: i, end: y.end, ...year(y.value) };
}

/** "The 1990s", "1990 s", "the '90s", "the 15th century". */
export function decade(c: Context, i: number): Hit | null {
  const token = at(c, i);
  if (token.kind === 'number') {
    const s = at(c, i + 1);
    if (s.t === 's' && /0$/.test(token.t) && !partOfNumber(c, i)) {
      const four = FOUR.test(token.t);
      if (!four && !(token.t.length === 2 && s.joined && (at(c, i - 1).t === 'the' || at(c, i - 2).t === 'the')))
        return null;
      const first = four ? Number(token.t) : century(Number(token.t) === 0 ? 0 : Number(token.t));
      return { start: i, end: i + 2, from: dayNumber(first, 1, 1), to: dayNumber(first + 9, 12, 31), grain: 'year' };
    }
  }
  const nth = ordinal(c, i);
  if (nth && at(c, nth.end).t === 'century' && nth.value > 10 && nth.value < 30) {
    const first = (nth.value - 1) * 100;
    return {
      start: i,
      end: nth.end + 1,
      from: dayNumber(first, 1, 1),
      to: dayNumber(first + 99, 12, 31),
      grain: 'year',
    };
  }
  return null;
}

/** The year of a quarter or half without one: the one running or to come, or where the verbs look back, the last. */
function settle(c: Context, i: number, make: (y: number) => Window): Window {
  const { year: y } = civil(c.today);
  if (c.tense(i) === 'past') return [make(y + 1), make(y), make(y - 1)].find((w) => w.from <= c.today) ?? make(y - 2);
  return [make(y - 1), make(y), make(y + 1)].find((w) => w.to >= c.today) ?? make(y + 2);
}

interface Part {
  kind: 'q' | 'h';
  n: number;
  end: number;
  year?: number;
}

/** Q1, 1Q, H2, 2H, and the year written onto it: 1Q27, Q1FY27, H127 is not read. */
function partLabel(c: Context, i: number, joined = false): Part | null {
  const a = at(c, i);
  const b = at(c, i + 1);
  const kind = (t: string): 'q' | 'h' | null =>
    t === 'q' || t === 'fq' || t === 'cq' ? 'q' : t === 'h' || t === 'fh' ? 'h' : null;
  const fits = (k: 'q' | 'h' | null, n: number): boolean => k !== null && n >= 1 && n <= (k === 'q' ? 4 : 2);
  if (a.kind === 'word' && b.kind === 'number' && b.joined && b.t.length === 1) {
    const k = kind(a.t);
    if (k === null || !fits(k, Number(b.t)) || (a.joined && !joined && at(c, i - 1).kind !== 'mark')) return null;
    const next = at(c, i + 2);
    if (next.joined && next.t === 'fy' && at(c, i + 3).joined && /^(?:\d\d|20\d\d)$/.test(at(c, i + 3).t))
      return { kind: k, n: Number(b.t), end: i + 4, year: full(at(c, i + 3).t) };
    if (next.joined && next.kind === 'word') return null;
    return { kind: k, n: Number(b.t), end: i + 2 };
  }
  if (a.kind === 'number' && a.t.length === 1 && (b.t === 'q' || b.t === 'h') && b.joined && !partOfNumber(c, i)) {
    const k = b.t === 'q' ? 'q' : b.t === 'h' ? 'h' : null;
    if (!fits(k, Number(a.t)) || k === null) return null;
    const y = at(c, i + 2);
    if (y.joined && /^(?:\d\d|20\d\d)$/.test(y.t)) return { kind: k, n: Number(a.t), end: i + 3, year: full(y.t) };
    // "2h" alone is two hours.
    if (k === 'h' && !FOUR.test(at(c, i + 2).t)) return null;
    return { kind: k, n: Number(a.t), end: i + 2 };
  }
  // "first quarter", "3rd quarter", "second half": a half only of something said.
  const nth = ordinal(c, i);
  if (nth && nth.value <= 4 && (at(c, nth.end).base === 'quarter' || at(c, nth.end).t === 'qtr'))
    return { kind: 'q', n: nth.value, end: nth.end + 1 };
  return null;
}

function full(t: string): number {
  return t.length === 2 ? 2000 + Number(t) : Number(t);
}

function labelled(c: Context, kind: 'q' | 'h', n: number, y: number): Window {
  const starts = c.yearStarts ?? 1;
  // A business year that begins later in the year is named by the year in which it ends.
  const first = starts === 1 ? y : y - 1;
  return kind === 'q' ? quarter(first, n, starts) : half(first, n, starts);
}

/** Quarters and halves with or without a year, before or after it. */
export function quarterOrHalf(c: Context, i: number): Hit | null {
  const token = at(c, i);
  if (token.kind === 'number' && FOUR.test(token.t)) {
    const j = at(c, i + 1).t === '-' || at(c, i + 1).t === ',' || at(c, i + 1).t === '/' ? i + 2 : i + 1;
    const part = partLabel(c, j, true);
    return part && part.end > j && !part.year
      ? { start: i, end: part.end, ...labelled(c, part.kind, part.n, Number(token.t)) }
      : null;
  }
  const fiscal = fiscalYear(c, i);
  if (fiscal) {
    const part = partLabel(c, at(c, fiscal.end).t === '-' ? fiscal.end + 1 : fiscal.end);
    return part ? { start: i, end: part.end, ...labelled(c, part.kind, part.n, fiscal.year) } : null;
  }
  const part = partLabel(c, i);
  if (!part) return null;
  if (part.year) return { start: i, end: part.end, ...labelled(c, part.kind, part.n, part.year) };
  let { end } = part;
  const short = at(c, end + 1);
  if (
    '-/'.includes(at(c, end).t) &&
    at(c, end).joined &&
    short.joined &&
    /^[234]\d$/.test(short.t) &&
    !longer(c, end + 2)
  )
    return { start: i, end: end + 2, ...labelled(c, part.kind, part.n, full(short.t)) };
  if (at(c, end).t === '-' || at(c, end).t === '/') end += 1;
  // "Q1:" and "Q1)" number questions.
  else if (at(c, end).joined && (at(c, end).t === ':' || at(c, end).t === ')') && !at(c, i - 1).joined) {
    if (at(c, i - 1).t === '' || /[\n.]/.test(c.text.slice(at(c, i - 1).end, token.start))) return null;
  }
  const of = at(c, end).t === 'of' ? (at(c, end + 1).t === 'the' ? end + 2 : end + 1) : end;
  const fy = fiscalYear(c, of);
  if (fy) return { start: i, end: fy.end, ...labelled(c, part.kind, part.n, fy.year) };
  const said = yearAfter(c, end, false) ?? (at(c, of).t === 'year' ? null : yearAfter(c, of, false));
  if (said && said.year >= 1900)
    return { start: i, end: said.end, ...labelled(c, part.kind, part.n, said.year), yearless: false };
  const w = settle(c, i, (y) => labelled(c, part.kind, part.n, y));
  const whole = of !== end && ['year', 'calendar', 'fiscal'].includes(at(c, of).t);
  const close = whole ? (at(c, of).t === 'year' ? of + 1 : of + 2) : part.end;
  return { start: i, end: close, ...w, yearless: true };
}

/** FY27, FY 2027, FY'27, fiscal 2027, "fiscal year 2027", CY18. */
function fiscalYear(c: Context, i: number): { year: number; end: number } | null {
  const t = at(c, i).t;
  if (!NUMBERED.has(t) || t === 'year') return null;
  let j = i + 1;
  if ((t === 'fiscal' || t === 'calendar') && at(c, j).t === 'year') j += 1;
  if (at(c, j).t === "'" || at(c, j).t === '’' || at(c, j).t === '-') j += 1;
  const y = at(c, j);
  if (!/^(?:\d\d|20\d\d|19\d\d)$/.test(y.t)) return null;
  if (y.t.length === 2 && !y.joined && t !== 'fy' && t !== 'cy') return null;
  return { year: full(y.t), end: j + 1 };
}

export function businessYear(c: Context, i: number): Hit | null {
  const found = fiscalYear(c, i);
  if (!found) return null;
  const calendar = at(c, i).t === 'cy' || at(c, i).t === 'calendar';
  const starts = calendar ? 1 : (c.yearStarts ?? 1);
  const from = dayNumber(starts === 1 ? found.year : found.year - 1, starts, 1);
  return { start: i, end: found.end, from, to: addUnits(from, 'year', 1) - 1, grain: 'year' };
}

const WEEKS: ReadonlySet<string> = new Set(['week', 'wk', 'w', 'cw', 'kw']);

/** The Monday of ISO week `n` of a year. */
export function isoWeek(y: number, n: number): DayNumber {
  return mondayOf(dayNumber(y, 1, 4)) + 7 * (n - 1);
}

/** "Week 47", "wk 47 of 2026", "2026-W47". Weeks of a plan ("Week 1: kick-off") are none. */
export function weekNumber(c: Context, i: number): Hit | null {
  const token = at(c, i);
  let n: number;
  let end: number;
  let y: number | null = null;
  if (token.kind === 'number') {
    if (!FOUR.test(token.t) || partOfNumber(c, i)) return null;
    const j = at(c, i + 1).t === '-' ? i + 2 : i + 1;
    if (at(c, j).t !== 'w' || !at(c, j).joined || !at(c, j + 1).joined) return null;
    [n, end, y] = [Number(at(c, j + 1).t), j + 2, Number(token.t)];
  } else if (WEEKS.has(token.t)) {
    const number = at(c, i + 1);
    if (number.kind !== 'number' || number.t.length > 2) return null;
    if (token.t.length < 3 && token.t !== 'wk' && !((number.joined || token.t !== 'w') && token.capital)) return null;
    [n, end] = [Number(number.t), i + 2];
    const before = at(c, i - 1).t;
    if (['a', 'an', 'per', 'every', 'each', 'one', 'of', '-', '/'].includes(before)) return null;
    const next = at(c, end);
    if (next.t === ':' || (next.joined && next.t !== '.' && next.t !== ',' && next.t !== '?')) return null;
    if (n < 5 && !['in', 'the', 'by', 'until', 'from', 'during'].includes(before)) return null;
    if (next.t === 'of' || next.t === 'in') {
      const said = yearAfter(c, end, false);
      if (!said) return null;
      [y, end] = [said.year, said.end];
    } else {
      const said = at(c, skip(c, end, ',')).kind === 'number' ? yearAfter(c, end, false) : null;
      if (said) [y, end] = [said.year, said.end];
    }
  } else return null;
  if (!(n >= 1 && n <= 53)) return null;
  const { year: running } = civil(c.today);
  let monday = isoWeek(y ?? running, n);
  if (y === null && monday + 6 < c.today - 182 && c.tense(i) !== 'past') monday = isoWeek(running + 1, n);
  return { start: i, end, from: monday, to: monday + 6, grain: 'week' };
}
