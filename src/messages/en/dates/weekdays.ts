/** Days of the week: Friday, next Friday, Friday next week, next week on Friday, Tuesday week, "two Fridays from now". */
import { mondayOf, weekday, type DayNumber } from '../../days.ts';
import { afterWeekday, isWeekdayName } from './month-days.ts';
import { at, dayHit, type Context, type Hit } from './context.ts';
import { count } from './numbers.ts';
import { direction } from './direction.ts';
import { period } from './periods.ts';
import { weekdayAlone } from './resolve.ts';
import { skipTime } from './time-of-day.ts';
import { DOUBTFUL_DAYS, PARTS_OF_DAY, PLURAL_WEEKDAYS, WEEKDAYS } from './vocabulary.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** "Sun", "sat", "wed" and "mon" need one of these before them, or a capital and company. */
const LED = set(
  'on by until till til this next last coming past before after since from through thru to and or or/and is for due of eod cob',
);
const OTHER_WORDS: ReadonlySet<string> = set('sat sun wed mon');

/** Whether the word at i is a weekday here and not the sun, a test or a wedding. */
function sure(c: Context, i: number): boolean {
  const token = at(c, i);
  if (!DOUBTFUL_DAYS.has(token.base)) return true;
  if (token.t.endsWith("'s") && OTHER_WORDS.has(token.base)) return false;
  const before = at(c, i - 1);
  const next = at(c, i + 1);
  if (before.t === 'the' || before.t === 'a') return false;
  if (token.joined && before.kind === 'word') return false;
  if (next.joined && (next.t === '@' || next.t === '_')) return false;
  if (!OTHER_WORDS.has(token.base)) return token.capital || LED.has(before.t) || next.kind !== 'word';
  const company =
    next.kind === 'number' ||
    PARTS_OF_DAY.has(next.t) ||
    WEEKDAYS.has(at(c, i + 2).base) ||
    WEEKDAYS.has(at(c, i - 2).base) ||
    ((next.t === ',' || next.t === '.') && at(c, i + 2).kind === 'number');
  const led = LED.has(before.t) && !['and', 'or', 'of', 'to', 'is', 'for', 'from'].includes(before.t);
  if (!token.capital) return led && (next.kind === 'mark' || company);
  // "By Sun Microsystems", "Sat nav"
  if (next.kind === 'word' && next.capital && !company) return false;
  return (
    LED.has(before.t) || company || (next.kind === 'mark' && !next.joined && before.kind === 'mark' && before.t !== '')
  );
}

/** "Mondays", "Friday mornings", "Fridays at 3": again and again, not a day. */
export function repeats(c: Context, i: number): boolean {
  const [next, after] = [at(c, i + 1), at(c, i + 2).t];
  if (next.t === 'of' && (after === 'every' || after === 'each')) return true;
  return PLURAL_WEEKDAYS.has(at(c, i).t) || ['mornings', 'afternoons', 'evenings', 'nights'].includes(at(c, i + 1).t);
}

/** A week named after the day: "Friday next week", "Tuesday of last week", "Wed evening next week". */
function inWeek(c: Context, i: number, w: number): Hit | null {
  let j = skipTime(c, i + 1);
  if (at(c, j).t === ',') j += 1;
  if (at(c, j).t === 'of' || at(c, j).t === 'in') j += 1;
  if (at(c, j).t === 'the') j += 1;
  const token = at(c, j).t;
  if (token === 'week' && at(c, j + 1).t !== 'after' && at(c, j + 1).t !== 'before') {
    // British "Tuesday week", and "Tuesday of the week" is this one's.
    const before = at(c, j - 1).t;
    if (j === i + 1) return dayHit(i, j + 1, weekdayAlone(c, w, 'future') + 7);
    if (before !== 'the' || at(c, j + 1).kind === 'number' || at(c, j + 1).t === 'of') return null;
  }
  if (token === 'fortnight' && j === i + 1) return dayHit(i, j + 1, weekdayAlone(c, w, 'future') + 14);
  if (token === 'next' && at(c, j + 1).t !== 'week') {
    if (j === i + 1 && at(c, j + 1).kind === 'mark') return dayHit(i, j + 1, mondayOf(c.today) + 7 + w);
    return null;
  }
  const week = period(c, j);
  if (!week || week.from === null) return afterNext(c, i, w);
  if (week.grain !== 'week' && !(week.grain === 'weekend' && w > 4)) return null;
  if (at(c, j).t === 'weeks') return null;
  return dayHit(i, week.end, mondayOf(week.from) + w, { named: w, ...(week.past ? { past: true } : {}) });
}

/** "Friday after next": not the coming one, the one after it. */
function afterNext(c: Context, i: number, w: number): Hit | null {
  if (at(c, i + 1).t !== 'after' || at(c, i + 2).t !== 'next') return null;
  const next = at(c, i + 3);
  if (next.t === 'week') return null;
  return dayHit(i, i + 3, weekdayAlone(c, w, 'future') + 7);
}

/** The day meant by next, this, last, coming … before a weekday. */
function moved(
  c: Context,
  w: number,
  way: { n: -1 | 0 | 1; coming: boolean },
  i: number,
): { n: DayNumber; past?: boolean } {
  const monday = mondayOf(c.today);
  if (way.n > 0) return { n: way.coming ? weekdayAlone(c, w, 'future') : monday + 7 + w };
  if (way.n < 0) return { n: way.coming ? weekdayAlone(c, w, 'past') : monday - 7 + w, past: true };
  const here = monday + w;
  const tense = c.tense(i);
  if (here < c.today && tense === 'future') return { n: here + 7 };
  return { n: here };
}

/** "Next Friday", "this coming Monday", "next week Monday", "this week on Tue", "the week after next, Thursday". */
export function ledWeekday(c: Context, i: number): Hit | null {
  const way = direction(c, i);
  if (way) {
    const w = isWeekdayName(c, way.end);
    if (w !== undefined && !repeats(c, way.end)) {
      const more = afterWeekday(c, way.end + 1, w);
      if (more && more.yearless && more.from !== null && way.n > 0 && more.from < c.today) return null;
      if (more) return { ...more, start: i };
      const { n, past } = moved(c, w, way, i);
      return dayHit(i, way.end + 1, n, past ? { past } : {});
    }
  }
  if (!way && at(c, i).base !== 'week') return null;
  const week = period(c, i);
  if (!week || week.grain !== 'week' || week.from === null) return null;
  let j = week.end;
  if (at(c, j).t === ',' || at(c, j).t === '-') j += 1;
  if (at(c, j).t === '(') j += 1;
  if (at(c, j).t === 'on') j += 1;
  const w = isWeekdayName(c, j);
  if (w === undefined || repeats(c, j) || (at(c, j - 1).t === ',' && afterWeekday(c, j + 1, w))) return null;
  return dayHit(i, j + 1, mondayOf(week.from) + w, week.past ? { past: true } : {});
}

/** Monday.com */
function siteName(c: Context, i: number): boolean {
  return (
    at(c, i + 1).t === '.' &&
    at(c, i + 1).joined &&
    at(c, i + 2).joined &&
    /^(?:com|io|org|net|co|ai|app)$/.test(at(c, i + 2).t)
  );
}

/** A weekday at token i, with a date or a week after it. */
export function weekdayAt(c: Context, i: number): Hit | null {
  const w = isWeekdayName(c, i);
  if (w === undefined) return null;
  if (repeats(c, i) || siteName(c, i)) return null;
  const more = afterWeekday(c, i + 1, w);
  if (more && (sure(c, i) || !more.yearless || more.month)) return { ...more, start: i };
  if (!sure(c, i)) return null;
  const week = inWeek(c, i, w);
  if (week) return week;
  return { ...dayHit(i, i + 1, weekdayAlone(c, w, c.tense(i))), weekday: w };
}

/** "Two Fridays from now", "in three Mondays", "2 Tuesdays ago". */
export function countedWeekdays(c: Context, i: number): Hit | null {
  const start = at(c, i).t === 'in' ? i + 1 : i;
  const n = count(c, start);
  if (!n || n.value < 1 || n.value > 60) return null;
  const name = at(c, n.end).t;
  if (!PLURAL_WEEKDAYS.has(name) && !(n.value === 1 && WEEKDAYS.has(name))) return null;
  const w = WEEKDAYS.get(name.replace(/s$/, '')) ?? WEEKDAYS.get(name);
  if (w === undefined) return null;
  const ago = at(c, n.end + 1).t === 'ago';
  const from = at(c, n.end + 1).t === 'from' && ['now', 'today'].includes(at(c, n.end + 2).t);
  if (ago) return dayHit(i, n.end + 2, weekdayAlone(c, w, 'past') - 7 * (n.value - 1), { past: true });
  if (from) return dayHit(i, n.end + 3, weekdayAlone(c, w, 'future') + 7 * (n.value - 1));
  if (start !== i) return dayHit(i, n.end + 1, weekdayAlone(c, w, 'future') + 7 * (n.value - 1));
  return null;
}

const LISTS: ReadonlySet<string> = new Set([',', '/', 'or', 'and', '&']);

/** Only commas, "or", "and" stand between two dates. */
function listed(c: Context, before: Hit, hit: Hit): boolean {
  if (hit.start <= before.end || hit.start > before.end + 2) return false;
  for (let i = before.end; i < hit.start; i += 1) if (!LISTS.has(at(c, i).t)) return false;
  return true;
}

/** "Tuesday or Thursday" after "next week": the second day belongs to the same week as the first. */
export function sameWeek(c: Context, before: Hit, hit: Hit): Hit {
  if (hit.weekday === undefined || before.from === null || before.grain !== 'day') return hit;
  if (before.weekday !== undefined && !before.listed) return hit;
  if (!listed(c, before, hit) || hit.weekday <= weekday(before.from)) return hit;
  const n = mondayOf(before.from) + hit.weekday;
  return { ...dayHit(hit.start, hit.end, n), weekday: hit.weekday, listed: true };
}

/** "Tuesday or Thursday next week": the day before the "or" is next week's too. */
export function alsoIn(c: Context, before: Hit, hit: Hit): DayNumber | null {
  if (hit.named === undefined || hit.from === null || before.weekday === undefined || !listed(c, before, hit))
    return null;
  return before.weekday < hit.named ? mondayOf(hit.from) + before.weekday : null;
}
