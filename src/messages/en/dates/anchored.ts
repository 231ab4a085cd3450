/**
 * Days and windows counted from today or from another date: "in two weeks", "3 days ago", "within 10 business days",
 * "the next four weeks", "a week from Tuesday", "two days before Christmas", "the week of the 7th".
 */
import { mondayOf, weekday, type DayNumber } from '../../days.ts';
import { isWeekdayName } from './absolute.ts';
import { at, type Context, type Hit } from './context.ts';
import { calendarUnit, type Window } from './windows.ts';
import { ordinal } from './numbers.ts';
import { direction } from './periods.ts';
import { quantity, shift, unitAt, type Quantity } from './quantity.ts';
import { COMING, LAST, NEXT, type Unit } from './vocabulary.ts';

export type Reader = (c: Context, i: number) => Hit | null;

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const ROUGHLY = set('about around approximately roughly just another exactly only maybe perhaps probably');
const WINDOW_LEADS = set('within in over during for through throughout across inside');

/** The date counted from: an expression, today or now. */
function anchor(c: Context, i: number, read: Reader): Hit | null {
  let j = i;
  if (at(c, j).t === 'on') j += 1;
  if (at(c, j).t === 'the') j += 1;
  const t = at(c, j).t;
  if (t === 'now') return { start: i, end: j + 1, from: c.today, to: c.today, grain: 'day' };
  const hit = read(c, j);
  return hit && hit.from !== null && hit.to !== null ? hit : null;
}

function point(start: number, end: number, from: DayNumber, to: DayNumber, more: Partial<Hit> = {}): Hit {
  return { start, end, from, to, grain: from === to ? 'day' : 'part', ...more };
}

function onWeekday(c: Context, hit: Hit): Hit {
  let j = hit.end;
  if (at(c, j).t === ',') j += 1;
  if (at(c, j).t !== 'on' || hit.from === null || hit.from !== hit.to) return hit;
  const w = isWeekdayName(c, j + 1);
  if (w === undefined) return hit;
  const far = /month|year|quarter/.test(c.text.slice(at(c, hit.start).start, at(c, hit.end - 1).end));
  const n = far ? hit.from + ((w - weekday(hit.from) + 7) % 7) : mondayOf(hit.from) + w;
  return { ...hit, end: j + 2, from: n, to: n };
}

/** "From 18 Dec for 10 days", "Monday for two weeks": a day, and how long from it. */
export function forLong(c: Context, first: Hit): Hit | null {
  const led = at(c, first.end).t === 'for';
  if (!led || first.from === null || first.from !== first.to || first.past) return null;
  const j = at(c, first.end + 1).t === 'the' ? null : first.end + 1;
  const q = j === null ? null : quantity(c, j);
  if (!q || q.parts.length > 1 || at(c, q.end).t === 'of' || at(c, q.end).t === "'" || at(c, q.end).t === '-')
    return null;
  const to = shift(c, q.parts[0]?.unit === 'workday' ? first.from - 1 : first.from, q, 1, 'most');
  return { ...first, end: q.end, to: q.parts[0]?.unit === 'workday' ? to : to - 1, grain: 'part', range: true };
}

/** What follows an amount and says from where it counts, and which way. */
function counted(c: Context, start: number, q: Quantity, read: Reader, led: string): Hit | null {
  const next = at(c, q.end);
  const t = next.t;
  const vague = q.vague ? { grain: 'part' as const } : {};
  if (t === 'ago')
    return point(start, q.end + 1, shift(c, c.today, q, -1, 'most'), shift(c, c.today, q, -1, 'least'), {
      past: true,
      ...vague,
    });
  if (t === 'back' && led === '' && at(c, q.end + 1).kind === 'mark' && c.tense(start) === 'past')
    return point(start, q.end + 1, shift(c, c.today, q, -1, 'most'), shift(c, c.today, q, -1, 'least'), { past: true });
  if (t === 'hence' || t === 'later' || (t === 'out' && at(c, q.end + 1).kind === 'mark')) {
    // In a story of what was, "three weeks later" is over too.
    if (led !== '' && led !== 'in') return null;
    if (c.tense(start) === 'past') return null;
    return point(start, q.end + 1, shift(c, c.today, q, 1, 'least'), shift(c, c.today, q, 1, 'most'), vague);
  }
  const sign =
    t === 'from' || t === 'after' || t === 'since' || t === 'past' || t === 'following' || t === 'on'
      ? 1
      : t === 'before' || t === 'prior'
        ? -1
        : 0;
  if (sign !== 0) {
    const j = t === 'prior' ? q.end + 2 : q.end + 1;
    if (
      t === 'on' &&
      !(
        q.parts.length === 1 &&
        ['week', 'fortnight'].includes(q.parts[0]?.unit ?? '') &&
        isWeekdayName(c, j) !== undefined
      )
    )
      return null;
    if (led === 'for' && t !== 'before') return null;
    if (t === 'since' && led !== 'in') return null;
    const base = anchor(c, j, read);
    if (!base || base.from === null || base.to === null) return null;
    const whole = base.grain === 'year' && (t === 'since' || t === 'from') ? base.from : sign > 0 ? base.to : base.from;
    const [least, most] = [shift(c, whole, q, sign, 'least'), shift(c, whole, q, sign, 'most')];
    const hit = point(
      start,
      base.end,
      Math.min(least, most),
      Math.max(least, most),
      base.past && sign < 0 ? { past: true } : {},
    );
    if (led === 'within' || (at(c, start - 1).t === 'than' && at(c, start - 2).t === 'less'))
      return { ...hit, from: Math.min(whole, hit.from ?? whole), to: Math.max(whole, hit.to ?? whole), grain: 'part' };
    return onWeekday(c, hit);
  }
  // "A week Tuesday", "two weeks Monday"
  const w = isWeekdayName(c, q.end);
  const only = q.parts[0];
  if (
    w !== undefined &&
    led === '' &&
    only?.unit === 'week' &&
    q.parts.length === 1 &&
    !q.vague &&
    at(c, q.end).t.length > 4 &&
    !at(c, q.end).t.endsWith('s')
  ) {
    if (only.least > 8) return null;
    const n = c.today + ((w - weekday(c.today) + 6) % 7) + 1 + 7 * only.least;
    return point(start, q.end + 1, n, n);
  }
  return null;
}

/** "Two weeks' time", "2 weeks time". */
function timeAfter(c: Context, end: number): number {
  let j = end;
  if (at(c, j).t === "'" || at(c, j).t === '’') j += 1;
  return at(c, j).t === 'time' ? j + 1 : end;
}

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
function nextFew(c: Context, i: number, start: number): Hit | null {
  let j = i;
  let dir = direction(c, j) ? way(at(c, j).t) : 0;
  let q: Quantity | null = null;
  if (dir !== 0) {
    j += 1;
    if (at(c, j).t === 'of') return null;
    q = quantity(c, at(c, j).t === 'few' || at(c, j).t === 'couple' ? j : j);
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

/** An amount with "in", "within", "for … from", "over the next" before it, or "ago", "from", "before" after it. */
export function fromAnchor(c: Context, i: number, read: Reader): Hit | null {
  const token = at(c, i);
  const lead = WINDOW_LEADS.has(token.t) ? token.t : '';
  let j = lead === '' ? i : i + 1;
  if (lead !== '') {
    if (at(c, j).t === 'no' && at(c, j + 1).t === 'more') j += 3;
    if (at(c, j).t === 'as' && at(c, j + 2).t === 'as') j += 3;
    while (j < i + 3 && ROUGHLY.has(at(c, j).t)) j += 1;
  }
  if (lead !== '') {
    const the = ['the', 'these', 'those', 'this', 'our', 'your'].includes(at(c, j).t) ? j + 1 : j;
    const few = nextFew(c, the, i);
    if (few) return { ...few, modifier: lead === 'within' ? 'within' : null };
  } else {
    const few = nextFew(c, i, i);
    if (few) return few;
  }
  const q = quantity(c, j);
  if (!q) return null;
  const hit = counted(c, i, q, read, lead);
  if (hit) return hit;
  const from = starting(c, i, q, read, lead);
  if (from) return from;
  if (lead === 'in') {
    if (q.parts.every((p) => p.least === 0)) return null;
    const end = timeAfter(c, q.end);
    const next = at(c, end);
    // "In a day's work", "in two weeks of trials": how long, not when.
    if (end === q.end && (next.t === 'of' || next.t === "'" || next.t === '-' || at(c, end - 1).t.endsWith("'s")))
      return null;
    if (end === q.end && next.kind === 'word' && next.t === 'or') return null;
    if (took(c, i)) return null;
    return onWeekday(
      c,
      point(
        i,
        end,
        shift(c, c.today, q, 1, 'least'),
        shift(c, c.today, q, 1, 'most'),
        q.vague ? { grain: 'part' } : {},
      ),
    );
  }
  if (lead === 'within' || lead === 'inside') {
    if (at(c, q.end).t === 'of' || at(c, q.end).t === "'") return null;
    if (c.tense(i) === 'past') return null;
    return point(i, q.end, c.today, shift(c, c.today, q, 1, 'most'), { modifier: 'within', grain: 'part' });
  }
  const end = timeAfter(c, q.end);
  if (lead === '' && end > q.end)
    return point(i, end, shift(c, c.today, q, 1, 'least'), shift(c, c.today, q, 1, 'most'));
  return null;
}

const DONE = set(
  'did done built finished completed closed doubled grew sold shipped implemented launched made happened took got lost saved generated',
);

/** "We did it in two weeks" says how long it took. */
function took(c: Context, i: number): boolean {
  if (c.tense(i) !== 'past') return false;
  for (let k = i - 1; k >= 0 && k > i - 7; k -= 1) if (DONE.has(at(c, k).t)) return true;
  return false;
}

/** "For 3 days starting Monday", "2 weeks from May 20th on" as a window: so long, from then. */
function starting(c: Context, i: number, q: Quantity, read: Reader, lead: string): Hit | null {
  let j = q.end;
  if (at(c, j).t === ',') j += 1;
  const t = at(c, j).t;
  const word = t === 'starting' || t === 'beginning' || t === 'commencing' || t === 'effective';
  if (!word && !(t === 'from' && lead === 'for')) return null;
  j += 1;
  if (at(c, j).t === 'from' || at(c, j).t === 'on') j += 1;
  const base = anchor(c, j, read);
  if (!base || base.from === null) return null;
  return { start: i, end: base.end, from: base.from, to: shift(c, base.from, q, 1, 'most') - 1, grain: 'part' };
}

const BESIDE: ReadonlySet<string> = new Set([
  'after',
  'before',
  'following',
  'preceding',
  'of',
  'commencing',
  'beginning',
  'starting',
  'ending',
  'ended',
  'prior',
  'from',
  'with',
  'containing',
]);

/** "The day after Thanksgiving", "the Friday before Christmas", "the week of the 7th", "w/c 4 Feb". */
export function besideDate(c: Context, i: number, read: Reader): Hit | null {
  const short = weekOfShort(c, i);
  if (short) return weekOf(c, i, short.end, short.word, read);
  const later = nthAfter(c, i, read);
  if (later) return later;
  const token = at(c, i);
  const w = isWeekdayName(c, i);
  const unit: Unit | null = w === undefined ? besideUnit(token.t) : null;
  if (w === undefined && !unit) return null;
  let word = at(c, i + 1).t;
  if (!BESIDE.has(word)) return null;
  let j = i + 2;
  if (word === 'prior') {
    if (at(c, j).t !== 'to') return null;
    j += 1;
    word = 'before';
  }
  if (word === 'following') word = 'after';
  if (word === 'preceding') word = 'before';
  if (unit === 'week' && !['after', 'before'].includes(word)) return weekOf(c, i, j, word, read);
  if (word !== 'after' && word !== 'before') return null;
  const base = anchor(c, j, read);
  if (!base || base.from === null || base.to === null) return null;
  const back = word === 'before';
  const edge = back ? base.from : base.to;
  const make = (from: DayNumber, to: DayNumber, grain: Hit['grain']): Hit => ({
    start: i,
    end: base.end,
    from,
    to,
    grain,
    ...(base.past ? { past: true } : {}),
  });
  if (w !== undefined) {
    const n = back ? edge - 1 - ((weekday(edge) - 1 - w + 14) % 7) : edge + 1 + ((w - weekday(edge) - 1 + 14) % 7);
    return make(n, n, 'day');
  }
  if (unit === 'day') return make(edge + (back ? -1 : 1), edge + (back ? -1 : 1), 'day');
  if (unit === 'workday') return null;
  if (unit === 'weekend') {
    const saturday = mondayOf(back ? edge - 1 : edge + 1) + 5;
    const n = back ? (saturday + 1 >= edge ? saturday - 7 : saturday) : saturday <= edge ? saturday + 7 : saturday;
    return make(n, n + 1, 'weekend');
  }
  if (unit === null) return null;
  const day: Context = { ...c, today: edge };
  const window = calendarUnit(day, unit, back ? -1 : 1);
  return window && make(window.from, window.to, window.grain);
}

/** "Third Tuesday after Christmas", "the first Monday before the 15th". */
function nthAfter(c: Context, i: number, read: Reader): Hit | null {
  const nth = ordinal(c, i);
  if (!nth || nth.value > 10 || isWeekdayName(c, nth.end) === undefined) return null;
  const word = at(c, nth.end + 1).t;
  if (word !== 'after' && word !== 'before') return null;
  const one = besideDate(c, nth.end, read);
  if (!one || one.from === null) return null;
  const n = one.from + 7 * (nth.value - 1) * (word === 'after' ? 1 : -1);
  return { ...one, start: i, from: n, to: n };
}

function besideUnit(t: string): Unit | null {
  return t === 'day' || t === 'night' || t === 'morning' || t === 'evening'
    ? 'day'
    : t === 'week' || t === 'wk'
      ? 'week'
      : t === 'weekend' || t === 'month' || t === 'quarter' || t === 'year'
        ? t
        : null;
}

/** w/c, W/C, wc, w/b, w/e. */
function weekOfShort(c: Context, i: number): { end: number; word: string } | null {
  const t = at(c, i).t;
  if (t === 'wc' || t === 'wb') return { end: i + 1, word: 'commencing' };
  if (t !== 'w' || at(c, i + 1).t !== '/' || !at(c, i + 1).joined || !at(c, i + 2).joined) return null;
  const rest = at(c, i + 2).t;
  if (rest === 'c' || rest === 'b' || rest === 'o') return { end: i + 3, word: 'commencing' };
  return rest === 'e' ? { end: i + 3, word: 'ending' } : null;
}

/** The week that holds the day; one that begins or ends with it, where that is said. */
function weekOf(c: Context, i: number, j: number, word: string, read: Reader): Hit | null {
  const base = anchor(c, j, read);
  if (!base || base.from === null || base.to === null || (base.grain !== 'day' && base.to - base.from > 7)) return null;
  if (base.grain === 'week') return null;
  const day = base.from;
  if (word === 'ending' || word === 'ended') {
    const n = weekday(day) >= 4 ? mondayOf(day) : day - 6;
    return { start: i, end: base.end, from: n, to: day, grain: 'week' };
  }
  // A week "of Sunday the 29th" is the one it opens, as calendars there print it.
  const monday = weekday(day) === 6 && c.monthFirst !== false ? day + 1 : mondayOf(day);
  return { start: i, end: base.end, from: monday, to: monday + 6, grain: 'week' };
}
