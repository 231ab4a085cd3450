/** EOD, COB, EOW, EOM, EOQ, EOY and their long forms, and "year to date". */
import { dayNumber, civil, mondayOf, weekday } from '../../days.ts';
import { at, type Context, type Hit } from './context.ts';
import { calendarUnit, edge } from './windows.ts';
import type { Unit } from './vocabulary.ts';

const DAY_ENDS: ReadonlySet<string> = new Set(['eod', 'cob', 'eob', 'cop']);
const ENDS: ReadonlyMap<string, Unit> = new Map([
  ['eow', 'week'],
  ['eom', 'month'],
  ['eoq', 'quarter'],
  ['eoy', 'year'],
]);
const LED: ReadonlySet<string> = new Set([
  'by',
  'before',
  'until',
  'till',
  'at',
  'the',
  'around',
  'than',
  'to',
  'of',
  'this',
  'after',
  'on',
  'due',
  'latest',
  '-',
  ',',
  '(',
  ':',
]);

/** Length of "end of day" and the like at i, or 0. */
function dayEnd(c: Context, i: number): number {
  const t = at(c, i).t;
  if (DAY_ENDS.has(t)) {
    // Corn on the cob, a cop: written small they need a lead.
    if (
      (t === 'cob' || t === 'cop') &&
      !/^[A-Z]+$/.test(c.text.slice(at(c, i).start, at(c, i).end)) &&
      at(c, i - 1).t !== 'by'
    )
      return 0;
    return t === 'eod' && at(c, i + 1).t === "'s" ? 0 : 1;
  }
  if ((t !== 'end' && t !== 'close') || at(c, i + 1).t !== 'of') return 0;
  const the = at(c, i + 2).t === 'the' || at(c, i + 2).t === 'this' ? 1 : 0;
  const what = at(c, i + 2 + the).t;
  if (what === 'business' || what === 'play' || what === 'trading' || what === 'office') return 3 + the;
  if (what === 'day' || what === 'today') return 3 + the;
  if ((what === 'working' || what === 'work' || what === 'business') && at(c, i + 3 + the).t === 'day') return 4 + the;
  return 0;
}

/** The end of a day is that day: today, or the one named right after ("EOD Friday", "close of business on the 3rd"). */
export function endOfDay(c: Context, i: number, day: (i: number) => Hit | null): Hit | null {
  const size = dayEnd(c, i);
  if (size === 0) return null;
  // "At the end of the day" is mostly a figure of speech.
  if (
    at(c, i + size - 1).t === 'day' &&
    at(c, i + 2).t === 'the' &&
    at(c, i - 1).t === 'the' &&
    at(c, i - 2).t === 'at' &&
    (at(c, i + size).kind !== 'mark' || at(c, i - 3).kind === 'mark')
  )
    return null;
  let j = i + size;
  if (at(c, j).t === ',' || at(c, j).t === '-' || at(c, j).t === '(') j += 1;
  if (at(c, j).t === 'on' || at(c, j).t === 'of' || at(c, j).t === 'this') j += at(c, j).t === 'this' ? 0 : 1;
  if (at(c, j).t === 'the') j += 1;
  const named = day(j);
  if (named && named.from === named.to && named.from !== null) return { ...named, start: i, closes: true };
  return { start: i, end: i + size, from: c.today, to: c.today, grain: 'day', closes: true };
}

/** "Tomorrow EOD", "Friday by close of business": the end of that day is said after it. */
export function dayThenEnd(c: Context, hit: Hit): Hit {
  if (hit.grain !== 'day' || hit.from === null || hit.from !== hit.to) return hit;
  let j = hit.end;
  if (at(c, j).t === ',') j += 1;
  if (at(c, j).t === 'by' || at(c, j).t === 'at' || at(c, j).t === 'before') j += 1;
  if (at(c, j).t === 'the') j += 1;
  const size = dayEnd(c, j);
  return size === 0 ? hit : { ...hit, end: j + size, closes: true };
}

export function endOfPeriod(c: Context, i: number): Hit | null {
  const token = at(c, i);
  const unit = ENDS.get(token.t);
  if (!unit || token.joined) return null;
  const written = c.text.slice(token.start, token.end);
  if (written !== token.t.toUpperCase() && !LED.has(at(c, i - 1).t)) return null;
  // "(EOM)" ends a message.
  if (unit === 'month' && !LED.has(at(c, i - 1).t)) return null;
  if (unit === 'month' && at(c, i - 1).t === '(' && at(c, i + 1).t === ')') return null;
  let w = calendarUnit(c, unit, 0);
  if (!w) return null;
  // Said at the weekend, the end of the week is the next Friday.
  if (unit === 'week' && weekday(c.today) > 4) {
    const monday = mondayOf(c.today) + 7;
    w = { from: monday, to: monday + 6, grain: 'week' };
  }
  return { start: i, end: i + 1, ...edge(w, 'last'), closes: true };
}

/** "Year to date", "YTD", "month to date". */
export function toDate(c: Context, i: number): Hit | null {
  const { year: y, month: m } = civil(c.today);
  const t = at(c, i).t;
  const long = at(c, i + 1).t === 'to' && at(c, i + 2).t === 'date';
  const end = long ? i + 3 : i + 1;
  const past = { past: true, grain: 'part' as const };
  if (t === 'ytd' || (t === 'year' && long)) return { start: i, end, from: dayNumber(y, 1, 1), to: c.today, ...past };
  if (t === 'mtd' || (t === 'month' && long)) return { start: i, end, from: dayNumber(y, m, 1), to: c.today, ...past };
  return null;
}

export const SHORT_WORDS: readonly string[] = [
  ...DAY_ENDS,
  ...ENDS.keys(),
  'end',
  'close',
  'ytd',
  'mtd',
  'year',
  'month',
];
