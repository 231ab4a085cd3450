/** Amounts of time: "two weeks", "2-3 business days", "a week or two", "a year and a half", "3 months and 2 days". */
import { addMonths, mondayOf, type DayNumber } from '../../days.ts';
import { addWorkdays } from '../../workdays.ts';
import { at, type Context } from './context.ts';
import { count } from './numbers.ts';
import { UNITS, WORKING, type Unit } from './vocabulary.ts';

interface Part {
  least: number;
  most: number;
  unit: Unit;
}
export interface Quantity {
  parts: readonly Part[];
  end: number;
  /** "A few", "several", "some": nobody counts them out. */
  vague: boolean;
}

const HALF: Partial<Record<Unit, { n: number; unit: Unit }>> = {
  year: { n: 6, unit: 'month' },
  month: { n: 15, unit: 'day' },
  week: { n: 4, unit: 'day' },
  day: { n: 0, unit: 'day' },
};
const VAGUE: ReadonlySet<string> = new Set(['few', 'several', 'some']);
const AMOUNT_WORDS: ReadonlySet<string> = new Set(['several', 'some', 'half', 'another']);

export function unitAt(c: Context, i: number): { unit: Unit; end: number } | null {
  const t = at(c, i).base;
  const unit = UNITS.get(t);
  if (unit) return { unit, end: i + 1 };
  if (WORKING.has(t) || t === 'calendar' || t === 'full' || t === 'whole' || t === 'consecutive') {
    const next = UNITS.get(at(c, i + 1).base);
    if (next === 'day') return { unit: WORKING.has(t) ? 'workday' : 'day', end: i + 2 };
    if (next) return { unit: next, end: i + 2 };
  }
  return null;
}

function amount(c: Context, i: number): { least: number; most: number; end: number; vague: boolean } | null {
  const t = at(c, i).t;
  if (t === 'several') return { least: 3, most: 3, end: i + 1, vague: true };
  if (t === 'another') return amount(c, i + 1) ?? { least: 1, most: 1, end: i + 1, vague: false };
  if (t === 'some') return { least: 3, most: 3, end: i + 1, vague: true };
  const first = count(c, i);
  if (!first || first.value === 0) return null;
  let { end } = first;
  const vague = VAGUE.has(at(c, end - 1).t);
  // "sixteen (16) units"
  if (at(c, end).t === '(' && at(c, end + 1).kind === 'number' && at(c, end + 2).t === ')') end += 3;
  const link = at(c, end).t;
  if (link === '-' || link === '–' || link === 'to' || link === 'or') {
    const second = at(c, end + 1).t === 'a' || at(c, end + 1).t === 'the' ? null : count(c, end + 1);
    if (second && second.value > first.value) return { least: first.value, most: second.value, end: second.end, vague };
  }
  return { least: first.value, most: first.value, end, vague };
}

function part(c: Context, i: number): { parts: Part[]; end: number; vague: boolean } | null {
  if (at(c, i).t === 'half') {
    const j = at(c, i + 1).t === 'a' || at(c, i + 1).t === 'an' ? i + 2 : i + 1;
    const found = unitAt(c, j);
    const half = found && HALF[found.unit];
    if (!half || half.n === 0) return null;
    return { parts: [{ least: half.n, most: half.n, unit: half.unit }], end: found.end, vague: false };
  }
  const n = amount(c, i);
  if (!n) return null;
  let j = n.end;
  let half = false;
  if (at(c, j).t === 'and' && at(c, j + 1).t === 'a' && at(c, j + 2).t === 'half') {
    half = true;
    j += 3;
  }
  if (at(c, j).t === 'more') j += 1;
  const found = unitAt(c, j);
  if (!found) return hours(c, i, n.end);
  const parts: Part[] = [{ least: n.least, most: n.most, unit: found.unit }];
  let { end } = found;
  if (at(c, end).t === 'and' && at(c, end + 1).t === 'a' && at(c, end + 2).t === 'half') {
    half = true;
    end += 3;
  }
  const more = HALF[found.unit];
  if (half && more) parts.push({ least: more.n, most: more.n, unit: more.unit });
  // "a week or two", "a month or so"
  if (at(c, end).t === 'or') {
    const top = count(c, end + 1);
    const only = parts[0] as Part;
    if (top && top.value > only.least && !unitAt(c, top.end)) {
      parts[0] = { ...only, most: top.value };
      end = top.end;
    } else if (at(c, end + 1).t === 'so') end += 2;
  }
  return { parts, end, vague: n.vague };
}

/** Whole days said in hours: 24, 48, 72. */
function hours(c: Context, i: number, j: number): { parts: Part[]; end: number; vague: boolean } | null {
  const n = Number(at(c, i).t);
  if (at(c, i).kind !== 'number' || n < 24 || n > 240 || n % 24 !== 0) return null;
  if (!['hours', 'hour', 'hrs', 'hr', 'h'].includes(at(c, j).base)) return null;
  return { parts: [{ least: n / 24, most: n / 24, unit: 'day' }], end: j + 1, vague: false };
}

/** The amount that begins at token i. At most four parts are put together. */
export function quantity(c: Context, i: number): Quantity | null {
  const token = at(c, i);
  if (token.kind === 'mark') return null;
  if (token.t === 'the') return null;
  const first = part(c, i);
  if (!first) return null;
  const parts = [...first.parts];
  let { end } = first;
  for (let k = 0; k < 3; k += 1) {
    let j = end;
    if (at(c, j).t === ',') j += 1;
    if (at(c, j).t === 'and') j += 1;
    if (at(c, j).t === 'a' || AMOUNT_WORDS.has(at(c, j).t)) break;
    const more = part(c, j);
    if (!more) break;
    // "2 weeks and 2 days ago they…" belongs together only from large to small.
    if (size((more.parts[0] as Part).unit) >= size((parts.at(-1) as Part).unit)) break;
    parts.push(...more.parts);
    ({ end } = more);
  }
  return { parts, end, vague: first.vague };
}

export function size(unit: Unit): number {
  return { day: 1, workday: 1, weekend: 7, week: 7, fortnight: 14, month: 30, quarter: 91, year: 365, decade: 3650 }[
    unit
  ];
}

/** A day moved by `sign` times the amount. */
export function shift(c: Context, from: DayNumber, q: Quantity, sign: 1 | -1, which: 'least' | 'most'): DayNumber {
  let n = from;
  for (const p of q.parts) {
    const by = p[which] * sign;
    switch (p.unit) {
      case 'day':
        n += by;
        break;
      case 'workday':
        n = addWorkdays(n, by, c.country);
        break;
      case 'week':
        n += 7 * by;
        break;
      case 'fortnight':
        n += 14 * by;
        break;
      case 'weekend':
        n = mondayOf(n) + 5 + 7 * (by > 0 ? by - 1 : by);
        break;
      case 'month':
        n = addMonths(n, by);
        break;
      case 'quarter':
        n = addMonths(n, 3 * by);
        break;
      case 'year':
        n = addMonths(n, 12 * by);
        break;
      case 'decade':
        n = addMonths(n, 120 * by);
        break;
    }
  }
  return n;
}
