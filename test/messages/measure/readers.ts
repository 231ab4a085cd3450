/** The readers compared: ours, and chrono-node alone as its documentation would have it used for plans. */
import * as chrono from 'chrono-node';
import { dayNumber, type DayNumber } from '../../../src/messages/days.ts';
import { findDates, spanOf } from '../../../src/messages/en/dates/find.ts';
import type { Seen } from './score.ts';

const DAY_MS = 86_400_000;

export function ours(text: string, today: DayNumber): Seen[] {
  return findDates(text, { today }).map((found) => ({ text: found.text, ...spanOf(found) }));
}

function dayOf(parts: chrono.ParsedComponents): DayNumber | null {
  const [y, m, d] = [parts.get('year'), parts.get('month'), parts.get('day')];
  return y === null || m === null || d === null ? null : dayNumber(y, m, d);
}

/** A time of day without a day is no date; chrono says so by leaving the day uncertain. */
export function chronoAlone(text: string, today: DayNumber): Seen[] {
  const noon = new Date(today * DAY_MS + DAY_MS / 2);
  return chrono.parse(text, { instant: noon, timezone: 0 }, { forwardDate: true }).map((found) => {
    const from = dayOf(found.start);
    return { text: found.text, from, to: found.end ? dayOf(found.end) : from };
  });
}

/** Results in which chrono is sure of a day, a weekday, a month or a year at least. */
export function chronoDays(text: string, today: DayNumber): Seen[] {
  const noon = new Date(today * DAY_MS + DAY_MS / 2);
  return chrono
    .parse(text, { instant: noon, timezone: 0 }, { forwardDate: true })
    .filter((found) => (['day', 'weekday', 'month', 'year'] as const).some((part) => found.start.isCertain(part)))
    .map((found) => {
      const from = dayOf(found.start);
      return { text: found.text, from, to: found.end ? dayOf(found.end) : from };
    });
}
