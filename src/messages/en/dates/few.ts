/** So many units from or up to today: the next two weeks, past 3 months, 5 upcoming years, the coming days. */
import { mondayOf } from '../../days.ts';
import { at, type Context, type Hit } from './context.ts';
import { direction } from './direction.ts';
import { quantity, shift, unitAt, type Quantity } from './quantity.ts';
import { COMING, LAST, NEXT } from './vocabulary.ts';
import { calendarUnit, type Window } from './windows.ts';

/** Windows of so many units from today: next and coming ones begin tomorrow, past ones end yesterday. */
function ahead(c: Context, q: Quantity): Window {
  const only = q.parts[0];
  if (only && q.parts.length === 1 && only.unit === 'quarter') {
    const [first, last] = [calendarUnit(c, 'quarter', 1), calendarUnit(c, 'quarter', only.most)];
    if (first && last) return { from: first.from, to: last.to, grain: 'part' };
  }
  if (only && q.parts.length === 1 && only.unit === 'weekend') {
    const from = mondayOf(c.today) + 5;
    return { from, to: from + 7 * (only.most - 1) + 1, grain: 'part' };
  }
  const from =
    only?.unit === 'workday'
      ? shift(c, c.today, { ...q, parts: [{ ...only, least: 1, most: 1 }] }, 1, 'most')
      : c.today + 1;
  return { from, to: shift(c, c.today, q, 1, 'most'), grain: 'part' };
}

function behind(c: Context, q: Quantity): Window {
  const only = q.parts[0];
  if (only && q.parts.length === 1 && only.unit === 'quarter') {
    const [first, last] = [calendarUnit(c, 'quarter', -only.most), calendarUnit(c, 'quarter', -1)];
    if (first && last) return { from: first.from, to: last.to, grain: 'part' };
  }
  if (only && q.parts.length === 1 && only.unit === 'weekend') {
    const last = mondayOf(c.today) - 2;
    return { from: last - 7 * (only.most - 1), to: last + 1, grain: 'part' };
  }
  return { from: shift(c, c.today, q, -1, 'most'), to: c.today - 1, grain: 'part' };
}

function way(t: string): 1 | -1 | 0 {
  return NEXT.has(t) || COMING.has(t) ? 1 : LAST.has(t) ? -1 : 0;
}

const FEW: Quantity['parts'][number] = { least: 3, most: 3, unit: 'day' };

/** "The next two weeks", "past 3 months", "5 upcoming years", "the coming weeks" (a few of them). */
export function nextFew(c: Context, i: number, start: number): Hit | null {
  let j = i;
  let dir = direction(c, j) ? way(at(c, j).t) : 0;
  let q: Quantity | null = null;
  if (dir !== 0) {
    j += 1;
    if (at(c, j).t === 'of') return null;
    q = quantity(c, j);
    if (
      !q &&
      ['weeks', 'days', 'months'].includes(at(c, j).t) &&
      (COMING.has(at(c, i).t) || at(c, i).t === 'past' || at(c, i).t === 'following')
    ) {
      const unit = unitAt(c, j);
      q = unit && { parts: [{ ...FEW, unit: unit.unit }], end: unit.end, vague: true };
    }
    // "Next one day", "last one week" is said, "next a week" is not.
    if (at(c, j).t === 'a' && at(c, j + 1).t !== 'few' && at(c, j + 1).t !== 'couple') return null;
  } else {
    const word = at(c, i + 1).t;
    dir = way(word);
    if (dir === 0) return null;
    const n = at(c, i).kind === 'number' || quantityWord(c, i) ? quantityAround(c, i) : null;
    q = n;
  }
  if (!q) return null;
  // "The last 3 weeks of this year" are that year's.
  if (
    (at(c, q.end).t === 'of' || at(c, q.end).t === 'in') &&
    !['all', 'which', 'this', 'our', 'my'].includes(at(c, q.end + 1).t)
  ) {
    if (at(c, q.end).t === 'of' || at(c, q.end + 1).kind === 'number') return null;
  }
  if (at(c, q.end).t === 'of' && at(c, q.end + 1).t === 'this') return null;
  if (at(c, q.end).t === 'ago' && q.parts.length > 1) {
    const one = unitAt(c, amountEnd(c, j));
    if (one) q = { ...q, parts: q.parts.slice(0, 1), end: one.end };
  }
  const w = dir > 0 ? ahead(c, q) : behind(c, q);
  return { start, end: q.end, ...w, ...(dir < 0 ? { past: true } : {}) };
}

function amountEnd(c: Context, i: number): number {
  let j = i;
  while (j < i + 4 && !unitAt(c, j)) j += 1;
  return j;
}

function quantityWord(c: Context, i: number): boolean {
  return /^(?:two|three|four|five|six|seven|eight|nine|ten|twelve|few)$/.test(at(c, i).t);
}

/** "5 upcoming years": the amount and its unit with the adjective between. */
function quantityAround(c: Context, i: number): Quantity | null {
  const unit = unitAt(c, i + 2);
  if (!unit || at(c, i).t.length > 6) return null;
  const alone = quantity(
    { ...c, tokens: [c.tokens[i] as Context['tokens'][number], ...c.tokens.slice(i + 2, i + 5)] },
    0,
  );
  return alone && alone.parts.length === 1 ? { ...alone, end: unit.end } : null;
}
