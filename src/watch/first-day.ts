/** A new install looks before it speaks: no task on its first day, in the portal's time zone, unless an admin opened the tap. */
import type { PortalDesk } from '../ports/desk.ts';
import type { Situation } from '../situation.ts';

export function firstDay(desk: Pick<PortalDesk, 'installedAt' | 'settings'>, { calendar, at }: Situation): boolean {
  return !desk.settings.backlogTap && calendar.dayOf(at) === calendar.dayOf(desk.installedAt);
}
