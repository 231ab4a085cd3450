/** Days and windows counted from today or another date: in two weeks, 3 days ago, a week from Tuesday, within 10 business days. */
import { mondayOf, weekday, type DayNumber } from '../../days.ts';
import { at, type Context, type Hit } from './context.ts';
import { nextFew } from './few.ts';
import { isWeekdayName } from './month-days.ts';
import { quantity, shift, type Quantity } from './quantity.ts';

export type Reader = (c: Context, i: number) => Hit | null;

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const ROUGHLY = set('about around approximately roughly just another exactly only maybe perhaps probably');
const WINDOW_LEADS = set('within in over during for through throughout across inside');

/** The date counted from: an expression, today or now. */
export function anchor(c: Context, i: number, read: Reader): Hit | null {
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
