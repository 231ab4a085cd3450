/** Counts, ordinals and years, in digits or words, as the grammar meets them. */
import { at, type Context } from './context.ts';
import { CARDINALS, MONTHS, ORDINALS, SUFFIXES, TENS } from './vocabulary.ts';

export interface Read {
  value: number;
  end: number;
}

/** True when the number belongs to something longer: a price, a version, a telephone or order number. */
export function partOfNumber(c: Context, i: number): boolean {
  const token = at(c, i);
  const before = at(c, i - 1);
  const colon = before.t === ':' && !(before.joined && at(c, i - 2).kind === 'number');
  if ((token.joined || before.t === '#') && before.kind === 'mark' && !colon && '$€£¥#.,:/_=@&+'.includes(before.t))
    return true;
  if ('$€£¥#'.includes(before.t) && before.t !== '') return true;
  const next = at(c, i + 1);
  if (next.joined && (next.t === '%' || next.t === '€' || next.t === '$')) return true;
  // 1,140 and 2.5: a mark and another number joined on.
  const after = at(c, i + 2);
  return next.joined && after.joined && after.kind === 'number' && (next.t === ',' || next.t === ':');
}

/** "two", "10", "a", "a couple of", "a few", "one and a half" is not read. */
export function count(c: Context, i: number): Read | null {
  const token = at(c, i);
  if (token.kind === 'number') {
    if (token.t.length > 4 || partOfNumber(c, i)) return null;
    return { value: Number(token.t), end: i + 1 };
  }
  if (token.t === 'a' || token.t === 'an' || token.t === 'the') {
    const next = at(c, i + 1).t;
    if (next === 'couple' || next === 'few') return count(c, i + 1);
    return token.t === 'the' ? null : { value: 1, end: i + 1 };
  }
  if (token.t === 'couple') return { value: 2, end: at(c, i + 1).t === 'of' ? i + 2 : i + 1 };
  if (token.t === 'few') return { value: 3, end: i + 1 };
  const small = CARDINALS.get(token.t);
  if (small === undefined) return null;
  const tens = TENS.get(token.t);
  if (tens !== undefined) {
    const j = at(c, i + 1).t === '-' ? i + 2 : i + 1;
    const one = CARDINALS.get(at(c, j).t);
    if (one !== undefined && one > 0 && one < 10) return { value: tens + one, end: j + 1 };
  }
  return { value: small, end: i + 1 };
}

/** "15th", "fifteenth", "twenty-third", as a day of the month. `digits` is true for digits with their ending. */
export function ordinal(c: Context, i: number): (Read & { digits: boolean }) | null {
  const token = at(c, i);
  if (token.kind === 'number') {
    const next = at(c, i + 1);
    if (token.t.length > 2 || !next.joined || !SUFFIXES.has(next.base) || partOfNumber(c, i)) return null;
    const value = Number(token.t);
    return value >= 1 && value <= 31 ? { value, end: i + 2, digits: true } : null;
  }
  const word = ORDINALS.get(token.base);
  if (word !== undefined) return { value: word, end: i + 1, digits: false };
  const tens = TENS.get(token.t);
  if (tens === 20 || tens === 30) {
    const j = at(c, i + 1).t === '-' ? i + 2 : i + 1;
    const one = ORDINALS.get(at(c, j).base);
    if (one !== undefined && one < 10 && tens + one <= 31) return { value: tens + one, end: j + 1, digits: false };
  }
  return null;
}

/** A day of the month in any dress: 3, 3rd, third. */
export function dayOfMonth(c: Context, i: number): Read | null {
  const said = ordinal(c, i);
  if (said) return said;
  const token = at(c, i);
  if (token.kind !== 'number' || token.t.length > 2 || partOfNumber(c, i)) return null;
  const value = Number(token.t);
  if (value < 1 || value > 31) return null;
  const next = at(c, i + 1);
  // "March 10:30", "March 10am": a time of day, or a figure.
  if (next.joined && (next.t === ':' || next.t === '%')) return null;
  if (next.joined && next.kind === 'word' && !MONTHS.has(next.base)) return null;
  if (next.joined && (next.t === '.' || next.t === ',') && at(c, i + 2).joined && at(c, i + 2).kind === 'number') {
    return at(c, i + 2).t.length === 4 ? { value, end: i + 1 } : null;
  }
  return { value, end: i + 1 };
}

/** "Nov 20, 26" ends there; "July 11, 56,000 apps", "April 16, 17 or 18" and "May 3, 10 people" go on. */
function shortYear(c: Context, i: number): boolean {
  const next = at(c, i + 1);
  if (next.kind !== 'mark')
    return ['at', 'from', 'by', 'for', 'and', 'to', 'until'].includes(next.t) && at(c, i + 2).kind !== 'number';
  return !(next.joined && at(c, i + 2).kind === 'number');
}

/** Four digits that may be a year. */
export function isYear(t: string): boolean {
  return /^(?:1[5-9]|2[01])\d\d$/.test(t);
}

/** 2026, '26 after an apostrophe or a day and month; `loose` also takes two bare digits. */
export function yearNumber(c: Context, i: number, loose = false): Read | null {
  const token = at(c, i);
  if ((token.t === "'" || token.t === '’') && at(c, i + 1).joined && /^\d\d$/.test(at(c, i + 1).t)) {
    return { value: century(Number(at(c, i + 1).t)), end: i + 2 };
  }
  if (token.kind === 'number') {
    if (/^(?:1[5-9]|2[01])\d\d$/.test(token.t)) {
      const next = at(c, i + 1);
      if (next.joined && (next.t === ':' || next.t === '%')) return null;
      return { value: Number(token.t), end: i + 1 };
    }
    if (loose && /^\d\d$/.test(token.t) && shortYear(c, i)) return { value: century(Number(token.t)), end: i + 1 };
    return null;
  }
  return spoken(c, i);
}

export function century(two: number): number {
  return two < 70 ? 2000 + two : 1900 + two;
}

/** "nineteen ninety six", "two thousand and fifteen", "twenty twenty-six". */
function spoken(c: Context, i: number): Read | null {
  const first = CARDINALS.get(at(c, i).t);
  if (first === undefined) return null;
  if (first === 2 && at(c, i + 1).t === 'thousand') {
    const j = at(c, i + 2).t === 'and' ? i + 3 : i + 2;
    const rest = CARDINALS.has(at(c, j).t) ? count(c, j) : null;
    return rest && rest.value < 100 ? { value: 2000 + rest.value, end: rest.end } : { value: 2000, end: i + 2 };
  }
  if (first === 19 || first === 20) {
    const rest = CARDINALS.has(at(c, i + 1).t) ? count(c, i + 1) : null;
    if (rest && rest.value >= 10 && rest.value < 100) return { value: first * 100 + rest.value, end: rest.end };
  }
  return null;
}
