/** Working days and holidays by country, for "within 10 business days" and "after Thanksgiving". */
import Holidays from 'date-holidays';
import { civil, weekday, type DayNumber } from './days.ts';
import { holidayDays } from './holiday-days.ts';

interface Year {
  closed: ReadonlySet<DayNumber>;
  named: readonly { name: string; day: DayNumber }[];
}

// Building a country's rules costs milliseconds and its years never change, so both are kept for the process.
const countries = new Map<string, Holidays | null>();
const years = new Map<string, Year>();
const KEPT_YEARS = 500;
/** Years the moving feasts are reckoned for: far ones are not planned by, and each costs milliseconds. */
const FIRST_YEAR = 2010;
const LAST_YEAR = 2050;
const NONE: Year = { closed: new Set(), named: [] };

function countryOf(code: string): Holidays | null {
  const known = countries.get(code);
  if (known !== undefined) return known;
  let made: Holidays | null = null;
  if (/^[A-Z]{2}$/.test(code)) {
    const rules = new Holidays(code);
    made = rules.getHolidays(2024).length > 0 ? rules : null;
  }
  if (countries.size < KEPT_YEARS) countries.set(code, made);
  return made;
}

function yearOf(country: string | null | undefined, year: number): Year {
  if (!country || year < FIRST_YEAR || year > LAST_YEAR) return NONE;
  const code = country.toUpperCase();
  const key = `${code}${year}`;
  const known = years.get(key);
  if (known) return known;
  const rules = countryOf(code);
  if (!rules) return NONE;
  const all = rules.getHolidays(year, 'en');
  const named: { name: string; day: DayNumber }[] = [];
  const closed = new Set<DayNumber>();
  for (const holiday of all) {
    const days = holidayDays(holiday);
    const [first] = days;
    if (first === undefined) continue;
    named.push({ name: holiday.name.toLowerCase().replace(/[’']/g, ''), day: first });
    if (holiday.type === 'public') for (const day of days) closed.add(day);
  }
  const made = { closed, named };
  if (years.size >= KEPT_YEARS) years.clear();
  years.set(key, made);
  return made;
}

/** Monday to Friday, less the public holidays of the country where one is known. */
export function isWorkday(day: DayNumber, country?: string | null): boolean {
  return weekday(day) < 5 && !yearOf(country, civil(day).year).closed.has(day);
}

/** `day` itself when it is a working day, else the next. */
export function workdayFrom(day: DayNumber, country?: string | null): DayNumber {
  let n = day;
  while (!isWorkday(n, country)) n += 1;
  return n;
}

/** Weekdays counted on, without holidays, in whole weeks at once. */
function addWeekdays(day: DayNumber, n: number, step: 1 | -1): DayNumber {
  let at = day + step * 7 * Math.floor(n / 5);
  let left = n % 5;
  // From a weekend, whole weeks must end on a working day.
  if (left === 0 && n > 0 && weekday(at) > 4) return step > 0 ? at - (weekday(at) - 4) : at + (7 - weekday(at));
  while (left > 0) {
    at += step;
    if (weekday(at) < 5) left -= 1;
  }
  return at;
}

/** Public holidays on weekdays after `from`, up to and with `to`. */
function closedBetween(from: DayNumber, to: DayNumber, country: string | null | undefined): number {
  let n = 0;
  for (let y = civil(from).year; y <= civil(to).year; y += 1)
    for (const day of yearOf(country, y).closed) if (day > from && day <= to && weekday(day) < 5) n += 1;
  return n;
}

/** Beyond this many working days nobody counts by hand. */
const MOST = 1300;

/** The n-th working day after (or, n < 0, before) a day. */
export function addWorkdays(day: DayNumber, n: number, country?: string | null): DayNumber {
  const step = n < 0 ? -1 : 1;
  let at = day;
  let left = Math.min(Math.abs(n), MOST);
  while (left > 0) {
    const next = addWeekdays(at, left, step);
    left = step > 0 ? closedBetween(at, next, country) : closedBetween(next - 1, at - 1, country);
    at = next;
  }
  return at;
}

/** The day of a holiday in a year by (part of) its English name, in the country or else in those given after it. */
export function holiday(
  name: string,
  year: number,
  country: string | null | undefined,
  ...others: string[]
): DayNumber | null {
  for (const code of [country, ...others]) {
    const found =
      yearOf(code, year).named.find((h) => h.name === name) ??
      yearOf(code, year).named.find((h) => h.name.startsWith(name));
    if (found) return found.day;
  }
  return null;
}
