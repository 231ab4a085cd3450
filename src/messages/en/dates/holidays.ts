/** Holidays people set dates by: their names in a text, the year that is meant, and the weekends around them. */
import { civil, dayNumber, mondayOf, weekday } from '../../days.ts';
import { at, type Context, type Hit } from './context.ts';
import { yearAfter } from './named-days.ts';
import { BY_FIRST } from './holiday-names.ts';

function plain(t: string): string {
  return t.replace("'", '');
}

/** "The holidays" around the turn of the year: when exactly they end is for people to say. */
function theHolidays(c: Context, i: number): Hit | null {
  const { year, month } = civil(c.today);
  const before = at(c, i - 1).t;
  if (before !== 'the' && !['xmas', 'christmas', 'winter', 'holiday'].includes(before)) return null;
  if (month < 10 && month > 1) return null;
  // "On the holidays until the 30th" are somebody's own.
  if (['until', 'till', 'til'].includes(at(c, i + 1).t)) return null;
  const y = month === 1 ? year - 1 : year;
  const [from, to] = [dayNumber(y, 12, 24), dayNumber(y + 1, 1, 1)];
  return { start: i, end: i + 1, from, to, grain: 'part', ambiguous: true };
}

/** A named holiday at token i, with its weekend if that is said. */
export function holidayAt(c: Context, i: number): Hit | null {
  const token = at(c, i);
  if (token.kind !== 'word') return null;
  if (token.t === 'holidays') return theHolidays(c, i);
  const rules = BY_FIRST.get(token.base);
  if (!rules) return null;
  for (const { words, rule } of rules) {
    let j = i;
    let fits = true;
    for (const word of words) {
      if (at(c, j).t === '.' || at(c, j).t === "'" || at(c, j).t === '’' || (at(c, j).t === '-' && at(c, j).joined))
        j += 1;
      if (at(c, j).base !== word && plain(at(c, j).t) !== word) {
        fits = false;
        break;
      }
      j += 1;
    }
    if (!fits) continue;
    // Short names that are words or people too.
    if (words.length === 1 && !token.capital && ['mlk', 'eid', 'ascension', 'lent', 'cny', 'nye'].includes(token.base))
      continue;
    const { year } = civil(c.today);
    const weekendSaid = at(c, j).t === 'weekend' ? j + 1 : null;
    const said = yearAfter(c, weekendSaid ?? j, false);
    let span = said ? rule(said.year, c.region) : null;
    if (!said) {
      const led = at(c, i - 1).t;
      const past =
        ['last', 'past', 'previous'].includes(led) ||
        (c.tense(i) === 'past' && !['next', 'coming', 'upcoming', 'following', 'this'].includes(led));
      const years = past ? [year, year - 1] : [year, year + 1];
      for (const y of years) {
        span = rule(y, c.region);
        if (span && (past ? span.from <= c.today : span.to >= c.today)) break;
      }
    }
    if (!span) continue;
    let end = said ? said.end : j;
    let { from, to } = span;
    // "In the new year" is its first weeks, not its first day.
    if (
      words.length === 2 &&
      words[1] === 'year' &&
      words[0] === 'new' &&
      at(c, i - 1).t === 'the' &&
      ['in', 'into', 'early'].includes(at(c, i - 2).t)
    )
      return { start: i, end, from, to: from + 30, grain: 'part' };
    if (at(c, end).t === 'week' && from === to)
      return { start: i, end: end + 1, from: mondayOf(from), to: mondayOf(from) + 6, grain: 'week' };
    const after = at(c, end).t === 'weekend' ? end + 1 : weekendSaid;
    if (after !== null) {
      end = Math.max(end, after);
      // The weekend that touches the day: Saturday to Monday for a Monday holiday.
      const w = weekday(from);
      const saturday = w === 0 ? from - 2 : from + 5 - w;
      [from, to] = [Math.min(from, saturday), Math.max(from, saturday + 1)];
      if (w > 0 && w < 3) [from, to] = [saturday, saturday + 1];
    }
    return { start: i, end, from, to, grain: from === to ? 'day' : 'part', holiday: true };
  }
  return null;
}

export const HOLIDAY_WORDS: readonly string[] = [...BY_FIRST.keys(), 'holidays'];
