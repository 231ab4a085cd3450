/** Public holidays by country and, where regions differ, by region. */
import Holidays from 'date-holidays';
import type { DayNumber } from '../messages/days.ts';
import { holidayDays } from '../messages/holiday-days.ts';

export interface Place {
  /** ISO 3166 alpha-2. */
  country: string;
  /** The region's code as date-holidays knows it (`ENG` of GB, `BY` of DE), or null. */
  region: string | null;
}

const tables = new Map<string, ReadonlySet<DayNumber>>();
const KEPT = 2000;
const NONE: ReadonlySet<DayNumber> = new Set();

/** The days of a year on which a place does not work; empty for a country nobody knows. */
export function publicHolidays(place: Place, year: number): ReadonlySet<DayNumber> {
  const key = `${place.country}.${place.region ?? ''}.${year}`;
  const known = tables.get(key);
  if (known) return known;
  const made = load(place, year);
  if (tables.size >= KEPT) tables.clear();
  tables.set(key, made);
  return made;
}

function load(place: Place, year: number): ReadonlySet<DayNumber> {
  if (!/^[A-Z]{2}$/.test(place.country)) return NONE;
  const rules = place.region ? new Holidays(place.country, place.region) : new Holidays(place.country);
  const days = new Set<DayNumber>();
  for (const holiday of rules.getHolidays(year, 'en') ?? [])
    if (holiday.type === 'public') for (const day of holidayDays(holiday)) days.add(day);
  return days;
}

/** Regions whose people mostly share one holiday calendar that the country's own list leaves out. */
const USUAL_REGION: Record<string, string> = { GB: 'ENG' };

/**
 * The region for holidays from what a record calls its state. Left out for the United States: what its states add
 * are days on which offices work.
 */
export function regionOf(country: string, state: string | null): string | null {
  if (country === 'US') return null;
  const regions: Record<string, string> = new Holidays().getStates(country, 'en') ?? {};
  if (state) {
    const wanted = state.trim().toLowerCase();
    for (const [code, name] of Object.entries(regions))
      if (code.toLowerCase() === wanted || name.toLowerCase() === wanted) return code;
  }
  const usual = USUAL_REGION[country];
  return usual && usual in regions ? usual : null;
}
