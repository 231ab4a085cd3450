/** Holidays people set dates by. Fixed and reckoned ones from a table, moving feasts from the holiday library. */
import { civil, dayNumber, daysInMonth, weekday, type DayNumber } from '../../days.ts';
import { holiday } from '../../workdays.ts';
import { at, type Context, type Hit } from './context.ts';
import { yearAfter } from './absolute.ts';

type Rule = (year: number, country: string | null) => { from: DayNumber; to: DayNumber } | null;

const one = (n: DayNumber | null): { from: DayNumber; to: DayNumber } | null =>
  n === null ? null : { from: n, to: n };
const fixed =
  (m: number, d: number): Rule =>
  (y) =>
    one(dayNumber(y, m, d));
/** The n-th (or, −1, the last) weekday of a month; 0 is Monday. */
export function nthWeekday(y: number, m: number, w: number, n: number): DayNumber {
  if (n > 0) {
    const first = dayNumber(y, m, 1);
    return first + ((w - weekday(first) + 7) % 7) + (n - 1) * 7;
  }
  const last = dayNumber(y, m, daysInMonth(y, m));
  return last - ((weekday(last) - w + 7) % 7);
}
const nth =
  (m: number, w: number, n: number, plus = 0): Rule =>
  (y) =>
    one(nthWeekday(y, m, w, n) + plus);
const named =
  (name: string, ...countries: string[]): Rule =>
  (y, country) =>
    one(holiday(name, y, country, ...countries));
/** Gregorian Easter Sunday, by Meeus, Jones and Butcher. */
export function easterSunday(y: number): DayNumber {
  const a = y % 19;
  const [b, c] = [Math.floor(y / 100), y % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayNumber(y, Math.floor(n / 31), (n % 31) + 1);
}
const easter =
  (plus: number): Rule =>
  (y) =>
    one(easterSunday(y) + plus);
const thanksgiving =
  (plus: number): Rule =>
  (y, country) =>
    one((country?.toUpperCase() === 'CA' ? nthWeekday(y, 10, 0, 2) : nthWeekday(y, 11, 3, 4)) + plus);

const AMERICAN = new Set(['US', 'CA']);
const labor: Rule = (y, country) =>
  one(!country || AMERICAN.has(country.toUpperCase()) ? nthWeekday(y, 9, 0, 1) : dayNumber(y, 5, 1));

const mothers: Rule = (y, country) =>
  one(/^(?:GB|UK|IE)$/i.test(country ?? '') ? easterSunday(y) - 21 : nthWeekday(y, 5, 6, 2));
const fathers: Rule = (y, country) =>
  one(/^(?:AU|NZ)$/i.test(country ?? '') ? nthWeekday(y, 9, 6, 1) : nthWeekday(y, 6, 6, 3));

/** Phrases as token texts without "the" and without ’s; the longest that fits wins. */
const RULES: readonly [string, Rule][] = [
  ['black friday', thanksgiving(1)],
  ['cyber monday', thanksgiving(4)],
  ['day after thanksgiving', thanksgiving(1)],
  ['thanksgiving day', thanksgiving(0)],
  ['thanksgiving', thanksgiving(0)],
  ['thanks giving', thanksgiving(0)],
  ['christmas eve', fixed(12, 24)],
  ['xmas eve', fixed(12, 24)],
  ['christmas day', fixed(12, 25)],
  ['christmas', fixed(12, 25)],
  ['xmas', fixed(12, 25)],
  ['boxing day', fixed(12, 26)],
  ['new year eve', fixed(12, 31)],
  ['new years eve', fixed(12, 31)],
  ['new year day', fixed(1, 1)],
  ['new years day', fixed(1, 1)],
  ['new years', fixed(1, 1)],
  ['new year', fixed(1, 1)],
  ['epiphany', fixed(1, 6)],
  ['valentine day', fixed(2, 14)],
  ['valentines day', fixed(2, 14)],
  ['groundhog day', fixed(2, 2)],
  ['st patrick day', fixed(3, 17)],
  ['st patricks day', fixed(3, 17)],
  ['april fools day', fixed(4, 1)],
  ['april fools', fixed(4, 1)],
  ['april fool day', fixed(4, 1)],
  ['tax day', fixed(4, 15)],
  ['earth day', fixed(4, 22)],
  ['cinco de mayo', fixed(5, 5)],
  ['may day', fixed(5, 1)],
  ['juneteenth', fixed(6, 19)],
  ['canada day', fixed(7, 1)],
  ['fourth of july', fixed(7, 4)],
  ['bastille day', fixed(7, 14)],
  ['halloween', fixed(10, 31)],
  ['all saints day', fixed(11, 1)],
  ['guy fawkes', fixed(11, 5)],
  ['bonfire night', fixed(11, 5)],
  ['veterans day', fixed(11, 11)],
  ['veteran day', fixed(11, 11)],
  ['armistice day', fixed(11, 11)],
  ['remembrance day', fixed(11, 11)],
  ['australia day', fixed(1, 26)],
  ['anzac day', fixed(4, 25)],
  ['martin luther king day', nth(1, 0, 3)],
  ['mlk day', nth(1, 0, 3)],
  ['mlk', nth(1, 0, 3)],
  ['presidents day', nth(2, 0, 3)],
  ['president day', nth(2, 0, 3)],
  ['memorial day', nth(5, 0, -1)],
  ['columbus day', nth(10, 0, 2)],
  ['indigenous peoples day', nth(10, 0, 2)],
  ['election day', nth(11, 0, 1, 1)],
  ['super bowl', nth(2, 6, 2)],
  ['international workers day', fixed(5, 1)],
  ['workers day', fixed(5, 1)],
  ['labor day', labor],
  ['labour day', labor],
  ['mother day', mothers],
  ['mothers day', mothers],
  ['mothering sunday', easter(-21)],
  ['father day', fathers],
  ['fathers day', fathers],
  ['independence day', named('independence day', 'US')],
  ['good friday', easter(-2)],
  ['maundy thursday', easter(-3)],
  ['palm sunday', easter(-7)],
  ['ash wednesday', easter(-46)],
  ['mardi gras', easter(-47)],
  ['fat tuesday', easter(-47)],
  ['easter sunday', easter(0)],
  ['easter monday', easter(1)],
  ['easter', easter(0)],
  ['ascension day', easter(39)],
  ['ascension', easter(39)],
  ['whit monday', easter(50)],
  ['pentecost', easter(49)],
  ['corpus christi', easter(60)],
  ['chinese new year', named('chinese new year', 'ID')],
  ['lunar new year', named('chinese new year', 'ID')],
  ['spring festival', named('chinese new year', 'ID')],
  ['eid al fitr', named('end of ramadan', 'AE')],
  ['eid', named('end of ramadan', 'AE')],
  ['eid al adha', named('feast of the sacrifice', 'AE')],
  ['ramadan', named('first day of ramadan', 'AE')],
  ['rosh hashanah', named('rosh hashanah', 'IL')],
  ['yom kippur', named('day of atonement', 'IL')],
  ['passover', named('passover', 'IL')],
  ['hanukkah', named('hanukkah', 'IL')],
  ['diwali', named('diwali', 'IN', 'SG', 'MY')],
  ['deepavali', named('deepavali', 'SG', 'MY')],
  ['golden week', (y) => ({ from: dayNumber(y, 4, 29), to: dayNumber(y, 5, 5) })],
];

const BY_FIRST = new Map<string, { words: string[]; rule: Rule }[]>();
for (const [phrase, rule] of RULES) {
  const words = phrase.split(' ');
  const first = words[0] as string;
  const list = BY_FIRST.get(first) ?? [];
  list.push({ words, rule });
  list.sort((a, b) => b.words.length - a.words.length);
  BY_FIRST.set(first, list);
}

function plain(t: string): string {
  return t.replace("'", '');
}

/** "The holidays" around the turn of the year: when exactly they end is for people to say. */
function theHolidays(c: Context, i: number): Hit | null {
  const { year, month } = civil(c.today);
  const before = at(c, i - 1).t;
  if (before !== 'the' && !['xmas', 'christmas', 'winter', 'holiday'].includes(before)) return null;
  if (month < 10 && month > 1) return null;
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
    if (
      words.length === 1 &&
      !token.capital &&
      ['mlk', 'eid', 'ascension', 'easter'].includes(token.base) &&
      token.base !== 'easter'
    )
      continue;
    const { year } = civil(c.today);
    const weekendSaid = at(c, j).t === 'weekend' ? j + 1 : null;
    const said = yearAfter(c, weekendSaid ?? j, false);
    let span = said ? rule(said.year, c.country) : null;
    if (!said) {
      const led = at(c, i - 1).t;
      const past =
        ['last', 'past', 'previous'].includes(led) ||
        (c.tense(i) === 'past' && !['next', 'coming', 'upcoming', 'following', 'this'].includes(led));
      const years = past ? [year, year - 1] : [year, year + 1];
      for (const y of years) {
        span = rule(y, c.country);
        if (span && (past ? span.from <= c.today : span.to >= c.today)) break;
      }
    }
    if (!span) continue;
    let end = said ? said.end : j;
    let { from, to } = span;
    const after = at(c, end).t === 'weekend' ? end + 1 : weekendSaid;
    if (after !== null) {
      end = Math.max(end, after);
      // The weekend that touches the day: Saturday to Monday for a Monday holiday.
      const w = weekday(from);
      const saturday = w === 0 ? from - 2 : from + 5 - w;
      [from, to] = [Math.min(from, saturday), Math.max(from, saturday + 1)];
      if (w > 0 && w < 4) [from, to] = [saturday, saturday + 1];
    }
    return { start: i, end, from, to, grain: from === to ? 'day' : 'part', holiday: true };
  }
  return null;
}

export const HOLIDAY_WORDS: readonly string[] = [...BY_FIRST.keys(), 'holidays'];
