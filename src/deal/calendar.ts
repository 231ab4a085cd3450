/**
 * The working calendar of one deal: the portal's days and hours, less public holidays of both sides and the portal's
 * own days off. Silence is counted in it, and it chooses when to notify (DOMAIN 1, "working time").
 *
 * Everything is answered from tables of one year at a time, so that a question costs a few array reads however long
 * the silence is: judging ten thousand deals a second asks it hundreds of thousands of times.
 */
import { IANAZone } from 'luxon';
import type { Settings } from '../settings/declared.ts';
import { civil, dayNumber, weekday, type DayNumber } from '../messages/days.ts';
import type { Day, Instant } from './facts.ts';
import { publicHolidays, type Place } from './holidays.ts';
import type { WorkingCalendar } from './working-time.ts';

const DAY_MS = 86_400_000;

export interface CalendarRules {
  timeZone: string;
  /** 1 is Monday, 7 is Sunday. */
  workingDays: readonly number[];
  /** `HH:MM` on the portal's clock. */
  dayStart: string;
  dayEnd: string;
  /** Whose public holidays do not count. */
  places: readonly Place[];
  ownHolidays: readonly Day[];
}

/** Days of one year, by their place in it; `before` counts the working days of the year before that day. */
interface YearTable {
  first: DayNumber;
  midnight: Float64Array;
  opens: Float64Array;
  closes: Float64Array;
  works: Uint8Array;
  before: Uint16Array;
  total: number;
}

const calendars = new Map<string, WorkingCalendar>();
const KEPT = 200;

/** The calendar for these rules; equal rules share one calendar, so its tables are built once. */
export function workingCalendar(rules: CalendarRules): WorkingCalendar {
  const key = JSON.stringify(rules);
  const known = calendars.get(key);
  if (known) return known;
  if (calendars.size >= KEPT) calendars.clear();
  const made = new TabledCalendar(rules);
  calendars.set(key, made);
  return made;
}

/** The rules an account's settings make, for a buyer at a place (null: unknown, only our own holidays count). */
export function calendarRules(
  portal: { timeZone: string; country: string | null },
  settings: Settings,
  buyer: Place | null,
): CalendarRules {
  const own = settings.country || portal.country;
  const places: Place[] = own ? [{ country: own, region: null }] : [];
  if (settings.buyerHolidays && buyer && buyer.country !== own) places.push(buyer);
  return {
    timeZone: portal.timeZone,
    workingDays: settings.workingDays,
    dayStart: settings.dayStart,
    dayEnd: settings.dayEnd,
    places,
    ownHolidays: settings.ownHolidays,
  };
}

class TabledCalendar implements WorkingCalendar {
  readonly timeZone: string;
  readonly #rules: CalendarRules;
  readonly #zone: IANAZone;
  readonly #start: number;
  readonly #end: number;
  readonly #own: ReadonlySet<DayNumber>;
  readonly #years = new Map<number, YearTable>();
  readonly #texts = new Map<DayNumber, Day>();
  #last: YearTable | null = null;

  constructor(rules: CalendarRules) {
    this.timeZone = rules.timeZone;
    this.#rules = rules;
    this.#zone = IANAZone.create(rules.timeZone);
    this.#start = clock(rules.dayStart);
    this.#end = clock(rules.dayEnd);
    this.#own = new Set(rules.ownHolidays.map(numberOf));
  }

  between(from: Instant, to: Instant): number {
    if (!(to > from)) return 0;
    const a = this.#dayOf(from);
    const b = this.#dayOf(to);
    const ya = this.#yearOf(a);
    const yb = this.#yearOf(b);
    let whole = this.#before(yb, b) - this.#before(ya, a);
    if (ya !== yb) for (let y = civil(a).year; y < civil(b).year; y += 1) whole += this.#year(y).total;
    return Math.max(0, whole + this.#passed(yb, b, to) - this.#passed(ya, a, from));
  }

  after(from: Instant, days: number): Instant {
    let day = this.#dayOf(from);
    let left = days + this.#passed(this.#yearOf(day), day, from);
    for (let asked = 0; asked < 20_000; asked += 1, day += 1) {
      const year = this.#yearOf(day);
      const i = day - year.first;
      if (!year.works[i]) continue;
      // A whole day's end belongs to that day: seven working days from 17:00 end at 17:00, not at 9:00 next morning.
      if (left <= 1) {
        const opens = year.opens[i] as number;
        return Math.max(from, opens + left * ((year.closes[i] as number) - opens));
      }
      left -= 1;
    }
    return from + days * DAY_MS;
  }

  isWorkingDay(day: Day): boolean {
    return this.#works(numberOf(day));
  }

  dayOf(at: Instant): Day {
    return this.#text(this.#dayOf(at));
  }

  opens(day: Day): Instant {
    const n = numberOf(day);
    const year = this.#yearOf(n);
    return year.opens[n - year.first] as number;
  }

  closes(day: Day): Instant {
    const n = numberOf(day);
    const year = this.#yearOf(n);
    return year.closes[n - year.first] as number;
  }

  startOf(day: Day): Instant {
    const n = numberOf(day);
    const year = this.#yearOf(n);
    return year.midnight[n - year.first] as number;
  }

  onOrAfter(day: Day): Day {
    return this.workingDayAfter(day, 0);
  }

  onOrBefore(day: Day): Day {
    let n = numberOf(day);
    for (let asked = 0; asked < 1000 && !this.#works(n); asked += 1) n -= 1;
    return this.#text(n);
  }

  workingDayAfter(day: Day, n: number): Day {
    let at = numberOf(day);
    let left = n;
    for (let asked = 0; asked < 20_000; asked += 1) {
      if (left <= 0 && this.#works(at)) break;
      at += 1;
      if (left > 0 && this.#works(at)) left -= 1;
    }
    return this.#text(at);
  }

  #works(day: DayNumber): boolean {
    const year = this.#yearOf(day);
    return year.works[day - year.first] === 1;
  }

  #text(day: DayNumber): Day {
    let text = this.#texts.get(day);
    if (text === undefined) {
      text = new Date(day * DAY_MS).toISOString().slice(0, 10);
      this.#texts.set(day, text);
    }
    return text;
  }

  /** The share of a day's hours that has passed at a moment; 0 on days off. */
  #passed(year: YearTable, day: DayNumber, at: Instant): number {
    const i = day - year.first;
    if (!year.works[i]) return 0;
    const opens = year.opens[i] as number;
    const closes = year.closes[i] as number;
    return at <= opens ? 0 : at >= closes ? 1 : (at - opens) / (closes - opens);
  }

  #before(year: YearTable, day: DayNumber): number {
    return year.before[day - year.first] as number;
  }

  #dayOf(at: Instant): DayNumber {
    // The zone is at most 14 hours off; the midnights on both sides settle it.
    let day = Math.floor(at / DAY_MS);
    let year = this.#yearOf(day);
    if (at < (year.midnight[day - year.first] as number)) return day - 1;
    year = this.#yearOf(day + 1);
    if (at >= (year.midnight[day + 1 - year.first] as number)) day += 1;
    return day;
  }

  #yearOf(day: DayNumber): YearTable {
    // Nearly every question is about the year of the one before.
    const last = this.#last;
    if (last !== null && day >= last.first && day < last.first + last.works.length) return last;
    return (this.#last = this.#year(new Date(day * DAY_MS).getUTCFullYear()));
  }

  #year(year: number): YearTable {
    const known = this.#years.get(year);
    if (known) return known;
    const made = this.#build(year);
    this.#years.set(year, made);
    return made;
  }

  #build(year: number): YearTable {
    const first = dayNumber(year, 1, 1);
    const length = dayNumber(year + 1, 1, 1) - first;
    const table: YearTable = {
      first,
      midnight: new Float64Array(length),
      opens: new Float64Array(length),
      closes: new Float64Array(length),
      works: new Uint8Array(length),
      before: new Uint16Array(length),
      total: 0,
    };
    const holidays = new Set(this.#rules.places.flatMap((place) => [...publicHolidays(place, year)]));
    for (let i = 0; i < length; i += 1) {
      const day = first + i;
      table.midnight[i] = this.#instant(day, 0);
      table.opens[i] = this.#instant(day, this.#start);
      table.closes[i] = this.#instant(day, this.#end);
      table.before[i] = table.total;
      const works = this.#rules.workingDays.includes(weekday(day) + 1) && !holidays.has(day) && !this.#own.has(day);
      table.works[i] = works ? 1 : 0;
      if (works) table.total += 1;
    }
    return table;
  }

  /** The moment at which the portal's clock shows `minutes` past midnight on a day. */
  #instant(day: DayNumber, minutes: number): Instant {
    const wall = day * DAY_MS + minutes * 60_000;
    const guess = wall - this.#zone.offset(wall) * 60_000;
    return wall - this.#zone.offset(guess) * 60_000;
  }
}

function clock(text: string): number {
  const [hours, minutes] = text.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}

const numbers = new Map<Day, DayNumber>();
const NUMBERS_KEPT = 20_000;

/** The same few thousand days are asked about for every deal; parsing one anew costs more than all the rest. */
function numberOf(day: Day): DayNumber {
  let number = numbers.get(day);
  if (number === undefined) {
    if (numbers.size >= NUMBERS_KEPT) numbers.clear();
    numbers.set(day, (number = Math.floor(Date.parse(day) / DAY_MS)));
  }
  return number;
}
