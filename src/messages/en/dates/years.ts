/** Years and decades by number, where something tells that the number is one: in 2027, the year 2027, the 1990s. */
import { dayNumber } from '../../days.ts';
import { at, type Context, type Hit } from './context.ts';
import { century, isYear, ordinal, partOfNumber, yearNumber } from './numbers.ts';
import { year } from './windows.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Before a bare four-digit number these make it a year. */
const YEAR_BEFORE = set(
  'in by since until till til from after before during through throughout early late mid year years than not between summer spring winter autumn fall and or to for is end beginning start middle ending begin back',
);

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
export function longer(c: Context, i: number): boolean {
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
  if (token.kind === 'number' && (partOfNumber(c, i) || !isYear(token.t))) return null;
  let before = at(c, i - 1);
  if (before.t === 'about' || before.t === 'around' || before.t === 'of') before = at(c, i - 2);
  const next = at(c, y.end);
  if (token.kind === 'number') {
    const apart = token.joined && before.kind !== 'mark' ? false : true;
    if (!apart || counts(c, y.end)) return null;
    const at1 = y.end + 1;
    // A number on either side: no year but a telephone number or a range, which is put together elsewhere.
    if (next.joined && '-/.–,'.includes(next.t) && at(c, at1).joined && at(c, at1).kind === 'number') {
      if (!((next.t === '-' || next.t === '–') && isYear(at(c, at1).t) && !longer(c, at1 + 1))) return null;
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
  if (link?.kind === 'number' && link.t.length >= 3 && !isYear(link.t)) return null;
  if (link?.kind === 'number' && counts(c, y.end + 2)) return null;
  return { start: i, end: y.end, ...year(y.value) };
}

/** "The 1990s", "1990 s", "the '90s", "the 15th century". */
export function decade(c: Context, i: number): Hit | null {
  const token = at(c, i);
  if (token.kind === 'number') {
    const s = at(c, i + 1);
    if (s.t === 's' && /0$/.test(token.t) && !partOfNumber(c, i)) {
      const four = isYear(token.t);
      if (!four && !(token.t.length === 2 && s.joined && (at(c, i - 1).t === 'the' || at(c, i - 2).t === 'the')))
        return null;
      const first = four ? Number(token.t) : century(Number(token.t));
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
