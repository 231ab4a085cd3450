/**
 * Every date expression of an English text, as days or windows. One walk over the words, each looked at by a bounded
 * number of rules that look a bounded number of words ahead: linear in the text, whatever the text.
 */
import { dayText, type DayNumber } from '../../days.ts';
import type { DateSpan } from '../../reading.ts';
import { tokenize } from '../../tokens.ts';
import {
  afterWeekday,
  bareOrdinal,
  dayThenMonth,
  isWeekdayName,
  monthAlone,
  monthThenDay,
  numericPair,
  numericTriple,
} from './absolute.ts';
import { at, type Context, type DateFound, type Hit, type Modifier } from './context.ts';
import { holidayAt } from './holidays.ts';
import { weekdayAlone } from './resolve.ts';
import { tenseAt } from './tense.ts';

export interface Given {
  /** The writer's day. */
  today: DayNumber;
  /** BCP 47; decides what 3/12 means. */
  locale?: string | null;
  /** ISO 3166 alpha-2, for holidays and business days. */
  country?: string | null;
  /** Month (1–12) in which the business year begins. */
  yearStarts?: number | null;
}

function expressionAt(c: Context, i: number): Hit | null {
  const w = isWeekdayName(c, i);
  if (w !== undefined) {
    const more = afterWeekday(c, i + 1, w);
    if (more) return { ...more, start: i };
    const n = weekdayAlone(c, w, c.tense(i));
    return { start: i, end: i + 1, from: n, to: n, grain: 'day' };
  }
  const t = at(c, i).base;
  const shift = t === 'today' ? 0 : t === 'tomorrow' ? 1 : t === 'yesterday' ? -1 : null;
  if (shift !== null) return { start: i, end: i + 1, from: c.today + shift, to: c.today + shift, grain: 'day' };
  return (
    holidayAt(c, i) ??
    numericTriple(c, i) ??
    numericPair(c, i) ??
    monthThenDay(c, i) ??
    dayThenMonth(c, i) ??
    bareOrdinal(c, i, at(c, i - 1).t === 'the' || at(c, i - 1).t === 'on') ??
    monthAlone(c, i)
  );
}

const MODIFIERS: ReadonlyMap<string, Modifier> = new Map([
  ['by', 'by'],
  ['until', 'until'],
  ['till', 'until'],
  ['before', 'before'],
  ['after', 'after'],
  ['since', 'since'],
  ['from', 'from'],
  ['within', 'within'],
  ['in', 'in'],
  ['on', 'on'],
]);

function modifierBefore(c: Context, i: number): Modifier {
  const before = at(c, i - 1).t === 'the' ? at(c, i - 2).t : at(c, i - 1).t;
  return MODIFIERS.get(before) ?? null;
}

/** True for a locale that writes the month first, false for one that does not, null when nothing tells. */
function monthFirst(locale: string | null | undefined, country: string | null | undefined): boolean | null {
  const region = /[-_]([A-Za-z]{2})\b/.exec(locale ?? '')?.[1] ?? country;
  if (!region) return null;
  return ['US', 'PH', 'PR', 'GU'].includes(region.toUpperCase());
}

/** Never throws. Offsets are those of `text`; days are null only where the words leave that end open. */
export function findDates(text: string, given: Given): DateFound[] {
  const tokens = tokenize(text);
  const c: Context = {
    text,
    tokens,
    today: given.today,
    monthFirst: monthFirst(given.locale, given.country),
    country: given.country ?? null,
    yearStarts: given.yearStarts ?? null,
    tense: (i) => tenseAt(tokens, i, i + 1),
  };
  const found: DateFound[] = [];
  for (let i = 0; i < tokens.length;) {
    const hit = expressionAt(c, i);
    if (!hit) {
      i += 1;
      continue;
    }
    const start = at(c, hit.start).start;
    const end = at(c, hit.end - 1).end;
    found.push({
      text: text.slice(start, end),
      start,
      end,
      from: hit.from,
      to: hit.to,
      grain: hit.grain,
      modifier: modifierBefore(c, hit.start),
      ambiguous: hit.ambiguous ?? false,
      past: hit.past ?? (hit.to !== null && hit.to < given.today),
    });
    i = Math.max(hit.end, i + 1);
  }
  return found;
}

/** The expression as `read-message` shows it: open ends are null, "by Friday" is its Friday. */
export function asSpan(found: DateFound): DateSpan {
  const open = found.modifier === 'after' || found.modifier === 'since';
  const span: DateSpan = { text: found.text, from: dayText(found.from), to: open ? null : dayText(found.to) };
  if (found.ambiguous) span.ambiguous = true;
  return span;
}
