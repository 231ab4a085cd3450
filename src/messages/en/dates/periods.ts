/** Calendar periods named from today: next week, this quarter, last year, the week after next, this May; and those by number. */
import { civil, dayNumber } from '../../days.ts';
import { at, type Context, type Hit } from './context.ts';
import { direction } from './direction.ts';
import { monthName, yearAfter } from './named-days.ts';
import { monthAlone } from './named-months.ts';
import { businessYear, quarterOrHalf } from './quarters.ts';
import { seasonAt, seasonOf } from './seasons.ts';
import { UNITS, type Unit } from './vocabulary.ts';
import { weekNumber } from './weeks.ts';
import { addUnits, calendarUnit, month } from './windows.ts';
import { decade, yearAlone } from './years.ts';

const FILLERS: ReadonlySet<string> = new Set([
  'calendar',
  'business',
  'working',
  'work',
  'trading',
  'whole',
  'full',
  'entire',
  'very',
]);
const PERIODS: ReadonlySet<string> = new Set(['week', 'weekend', 'fortnight', 'month', 'quarter', 'year', 'decade']);
/** After these "the week" is the one that runs. */
const DURING: ReadonlySet<string> = new Set([
  'in',
  'for',
  'during',
  'over',
  'this',
  'unavailable',
  'within',
  'throughout',
]);

function fiscal(c: Context, start: number, unitAt: number, n: number): Hit | null {
  const unit = UNITS.get(at(c, unitAt).base);
  const { year: y, month: m } = civil(c.today);
  const starts = c.yearStarts ?? 1;
  const unknown = c.yearStarts === null ? { ambiguous: true } : {};
  if (unit === 'quarter') {
    const w = calendarUnit(c, 'quarter', n);
    return w && { start, end: unitAt + 1, ...w, ...unknown };
  }
  if (unit !== 'year') return null;
  const from = addUnits(dayNumber(m >= starts ? y : y - 1, starts, 1), 'year', n);
  return { start, end: unitAt + 1, from, to: addUnits(from, 'year', 1) - 1, grain: 'year', ...unknown };
}

function withUnit(c: Context, start: number, j: number, n: -1 | 0 | 1): Hit | null {
  const k = FILLERS.has(at(c, j).t) ? j + 1 : j;
  if (at(c, k).t === 'fiscal' || at(c, k).t === 'financial') return fiscal(c, start, k + 1, n);
  const token = at(c, k);
  if (!PERIODS.has(token.base)) return null;
  // "Next week-long", "last-quarter" as adjectives are rare; "this year-end" is read as an end.
  const ends = weekEnd(c, k);
  const w = calendarUnit(c, ends ? 'weekend' : (token.base as Unit), n);
  return w && { start, end: ends ? k + 3 : k + 1, ...w, ...(n < 0 ? { past: true } : {}) };
}

/** "Week-end" written apart. */
function weekEnd(c: Context, i: number): boolean {
  return (
    at(c, i).t === 'week' &&
    at(c, i + 1).t === '-' &&
    at(c, i + 1).joined &&
    at(c, i + 2).t === 'end' &&
    at(c, i + 2).joined
  );
}

/** "This May" is this year's, "next May" the coming one, "last May" the one before. */
function withMonth(c: Context, start: number, j: number, n: -1 | 0 | 1): Hit | null {
  const name = monthName(c, j);
  if (!name) return null;
  if (name.month === 5 && n === 0 && !at(c, j).capital) return null;
  const said = yearAfter(c, name.end, false);
  if (said) return { start, end: said.end, ...month(said.year, name.month), month: name.month };
  const { year: y, month: m } = civil(c.today);
  let of = y;
  if (n > 0) of = name.month > m ? y : y + 1;
  else if (n < 0) of = name.month < m ? y : y - 1;
  else if (c.tense(start) !== 'past') {
    const back = m - name.month;
    if (back > 0 && (c.tense(start) === 'future' || back > 6)) of = y + 1;
  }
  return { start, end: name.end, ...month(of, name.month), month: name.month };
}

/** "The week after next", "the month before last". */
function afterNext(c: Context, i: number): Hit | null {
  const unit = at(c, i).base;
  if (!PERIODS.has(unit)) return null;
  const [rel, end] = [at(c, i + 1).t, at(c, i + 2).t];
  const n = rel === 'after' && end === 'next' ? 2 : rel === 'before' && end === 'last' ? -2 : 0;
  if (n === 0) return null;
  // "The week after next Monday" is about that Monday.
  const next = at(c, i + 3);
  if (next.kind !== 'mark' && (UNITS.has(next.base) || monthName(c, i + 3) || /day$/.test(next.t))) return null;
  const w = calendarUnit(c, unit as Unit, n);
  return w && { start: i, end: i + 3, ...w, ...(n < 0 ? { past: true } : {}) };
}

/** A calendar period at token i; `of` when it stands after "end of", "early", "first Monday in" and the like. */
export function period(c: Context, i: number, of = false): Hit | null {
  const token = at(c, i);
  if (token.kind === 'number')
    return weekNumber(c, i) ?? quarterOrHalf(c, i) ?? decade(c, i) ?? (of ? yearOf(c, i) : yearAlone(c, i));
  const way = direction(c, i);
  if (way) {
    const moved = withUnit(c, i, way.end, way.n) ?? withMonth(c, i, way.end, way.n);
    if (moved) return possessive(c, moved);
    const w = seasonOf(c, at(c, way.end).base, way.n, c.tense(i) === 'past');
    if (w && !(way.n === 0 && at(c, way.end).t === 'fall' && at(c, i - 1).t !== 'in' && at(c, way.end + 1).capital))
      return { start: i, end: way.end + 1, ...w };
    // "Next Q1", "this Q4", "next H1"
    const label = quarterOrHalf(c, way.end);
    if (label && label.yearless) return { ...label, start: i };
    return null;
  }
  const found =
    afterNext(c, i) ??
    weekNumber(c, i) ??
    quarterOrHalf(c, i) ??
    businessYear(c, i) ??
    decade(c, i) ??
    monthAlone(c, i, of) ??
    seasonAt(c, i) ??
    (of ? yearOf(c, i) : yearAlone(c, i));
  return found ?? running(c, i, of);
}

/** "Next year's first quarter", "next month's": the part is read where the whole is said first. */
function possessive(c: Context, hit: Hit): Hit {
  const token = at(c, hit.end - 1);
  if ((token.t !== "year's" && token.t !== 'year') || hit.from === null) return hit;
  const part = quarterOrHalf(c, at(c, hit.end).t === ',' || at(c, hit.end).t === '-' ? hit.end + 1 : hit.end);
  if (!part || !part.yearless || part.from === null || part.to === null) return hit;
  const by = civil(hit.from).year - civil(part.from).year;
  const from = addUnits(part.from, 'year', by);
  return {
    ...part,
    start: hit.start,
    from,
    to: addUnits(from, 'month', Math.round((part.to - part.from + 1) / 30.4)) - 1,
  };
}

function yearOf(c: Context, i: number): Hit | null {
  const said = yearAfter(c, i, false);
  if (!said || said.year < 1500) return yearAlone(c, i);
  return { start: i, end: said.end, from: dayNumber(said.year, 1, 1), to: dayNumber(said.year, 12, 31), grain: 'year' };
}

/** "The month", "the year" where the one that runs is meant. */
function running(c: Context, i: number, of: boolean): Hit | null {
  const k = FILLERS.has(at(c, i).t) ? i + 1 : i;
  const unit = at(c, k).base;
  if (at(c, i).t === 'fiscal' && of) return fiscal(c, i, i + 1, 0);
  if (!PERIODS.has(unit)) return null;
  const the = at(c, i - 1).t === 'the';
  if (!of) {
    if (!the) return null;
    const before = at(c, i - 2).t;
    if (unit === 'weekend' || unit === 'fortnight') {
      if (before === 'of' || (unit === 'fortnight' && !DURING.has(before))) return null;
    } else if (
      !DURING.has(before) ||
      ['of', 'after', 'before', 'when', 'that', 'to', 'ended', 'ending'].includes(at(c, k + 1).t)
    )
      return null;
  }
  const w = calendarUnit(c, unit as Unit, 0);
  if (!w) return null;
  // On a Sunday evening "the weekend" that is meant may be over, but the word is the same.
  return { start: i, end: k + 1, ...w };
}
