/** The readers compared: ours, and chrono-node alone as its documentation would have it used for plans. */
import * as chrono from 'chrono-node';
import { dayNumber, type DayNumber } from '../../../src/messages/days.ts';
import { findDates, spanOf } from '../../../src/messages/en/dates/find.ts';
import type { Seen } from './score.ts';

const DAY_MS = 86_400_000;

/** Without locale and country, as a message that names neither. */
export function ours(text: string, today: DayNumber): Seen[] {
  return findDates(text, { today }).map((found) => ({ text: found.text, ...spanOf(found) }));
}

function dayOf(parts: chrono.ParsedComponents): DayNumber | null {
  const [y, m, d] = [parts.get('year'), parts.get('month'), parts.get('day')];
  return y === null || m === null || d === null ? null : dayNumber(y, m, d);
}

const DATED = ['day', 'weekday', 'month', 'year'] as const;

/** A time of day alone is no date, and chrono says which it is: results without any part of a date are left out. */
export function chronoAlone(text: string, today: DayNumber): Seen[] {
  const noon = new Date(today * DAY_MS + DAY_MS / 2);
  return chrono
    .parse(text, { instant: noon, timezone: 0 }, { forwardDate: true })
    .filter((found) => DATED.some((part) => found.start.isCertain(part)))
    .map((found) => {
      const from = dayOf(found.start);
      return { text: found.text, from, to: found.end ? dayOf(found.end) : from };
    });
}
