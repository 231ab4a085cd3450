/** Quarters, halves and business years: Q1, 2H27, FY27, third quarter of 2026. */
import { civil, dayNumber } from '../../days.ts';
import { at, type Context, type Hit } from './context.ts';
import { yearAfter } from './named-days.ts';
import { isYear, ordinal, partOfNumber } from './numbers.ts';
import { addUnits, half, quarter, type Window } from './windows.ts';
import { longer } from './years.ts';

const NUMBERED: ReadonlySet<string> = new Set(['fy', 'cy', 'fiscal', 'calendar', 'year']);

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
    if (k === 'h' && !isYear(at(c, i + 2).t)) return null;
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
  if (token.kind === 'number' && isYear(token.t)) {
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
