/** Dates of a text in one line, for tables: "2026-11-20", "2026-11-20..2026-12-04", "2026-12-15..", two of them "a | b". */
import { dayNumber, dayText } from '../../../../src/messages/days.ts';
import { findDates, spanOf, type Given } from '../../../../src/messages/en/dates/find.ts';

/** A Wednesday. */
export const TODAY = dayNumber(2026, 11, 18);

export function read(text: string, given: Partial<Given> = {}): string {
  return findDates(text, { today: TODAY, ...given })
    .map((found) => {
      const { from, to } = spanOf(found);
      const span = from === to ? (dayText(from) ?? '') : `${dayText(from) ?? ''}..${dayText(to) ?? ''}`;
      return found.ambiguous ? `${span}?` : span;
    })
    .join(' | ');
}
