/** The moments at which a replay looks: every working day as the account's day begins, and the end of the range. */
import { calendarRules, workingCalendar } from '../deal/calendar.ts';
import type { DealFacts, Instant, PortalFacts } from '../deal/facts.ts';
import type { WorkingCalendar } from '../deal/working-time.ts';
import { placeOfFirst } from '../deal/ordered.ts';
import type { Settings } from '../settings/declared.ts';

const DAY_MS = 86_400_000;

export interface Range {
  from: Instant;
  to: Instant;
}

export function accountCalendar(portal: PortalFacts, settings: Settings): WorkingCalendar {
  return workingCalendar(calendarRules(portal, settings, null));
}

/** Ascending. */
export function looksIn({ from, to }: Range, calendar: WorkingCalendar): Instant[] {
  const looks: Instant[] = [];
  let day = calendar.onOrAfter(calendar.dayOf(from));
  for (let opens = calendar.opens(day); opens < to; opens = calendar.opens(day)) {
    if (opens >= from) looks.push(opens);
    day = calendar.workingDayAfter(day, 1);
  }
  looks.push(to);
  return looks;
}

/** Days of the calendar in a range, both ends included. */
export function daysIn({ from, to }: Range, calendar: WorkingCalendar): number {
  return Math.round((Date.parse(calendar.dayOf(to)) - Date.parse(calendar.dayOf(from))) / DAY_MS) + 1;
}

/** The first look not before a moment, by its place in the list; the list's length when there is none. */
export function lookFrom(looks: readonly Instant[], moment: Instant): number {
  return placeOfFirst(looks, (look) => look >= moment);
}

/** Every moment at which something about a deal came to be known, ascending: between two of them only time passes. */
export function changesOf(facts: DealFacts): Instant[] {
  const moments = new Set<Instant>();
  const add = (moment: Instant | null | undefined): void => {
    if (moment !== null && moment !== undefined) moments.add(moment);
  };
  const { deal, contacts, companies, activities } = facts;
  add(deal.createdAt);
  add(deal.nextStep?.at);
  for (const changes of Object.values(deal.history)) for (const change of changes) add(change.at);
  for (const company of companies) add(company.createdAt);
  for (const c of contacts)
    for (const moment of [c.createdAt, c.lastVisitAt, c.lastOpenedAt, c.lastClickedAt, c.jobChangeAt]) add(moment);
  for (const activity of activities) {
    add(activity.createdAt);
    add(activity.at);
    if (activity.type === 'meetings') {
      add(activity.end);
      for (const change of [...activity.outcomeHistory, ...activity.startHistory]) add(change.at);
    }
    if (activity.type === 'tasks') {
      add(activity.completedAt);
      for (const change of activity.statusHistory) add(change.at);
    }
  }
  return [...moments].sort((a, b) => a - b);
}
