/** Whose deals somebody sees: a manager their teams', a rep their own. */
import type { OwnerFact } from '../deal/facts.ts';
import type { Settings } from '../settings/declared.ts';

export interface Viewer {
  role: 'rep' | 'manager';
  /** Owners whose deals are seen; null means everybody's. */
  owners: ReadonlySet<string> | null;
  admin: boolean;
}

/**
 * `user` comes from HubSpot's signature. Managers are named in the settings; while none is, admins stand in.
 * A manager who is in teams sees these, one who is in none sees everybody.
 */
export function viewerOf(
  user: { userId: string; email: string | null },
  owners: readonly OwnerFact[],
  settings: Settings,
  admin: boolean,
): Viewer {
  const mine = owners.filter(
    (o) => o.userId === user.userId || (o.userId === null && user.email !== null && sameText(o.email, user.email)),
  );
  const own = new Set(mine.map((o) => o.id));
  const manages = settings.managers.includes(user.userId) || (settings.managers.length === 0 && admin);
  if (!manages) return { role: 'rep', owners: own, admin };
  const teams = new Set(mine.flatMap((o) => o.teams.map((t) => t.id)));
  if (teams.size === 0) return { role: 'manager', owners: null, admin };
  const seen = owners.filter((o) => own.has(o.id) || o.teams.some((t) => teams.has(t.id)));
  return { role: 'manager', owners: new Set(seen.map((o) => o.id)), admin };
}

function sameText(a: string | null, b: string): boolean {
  return a !== null && a.toLowerCase() === b.toLowerCase();
}
