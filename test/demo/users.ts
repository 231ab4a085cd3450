/** Whom one can act as on the local page: reps who have open deals, whoever leads them, and an admin. */
import type { PortalFile } from '../../src/deal/portal-file.ts';
import type { DemoAccount } from './page/contract.ts';

type User = DemoAccount['users'][number];

/** Not an owner of deals, as HubSpot's admins often are. */
const ADMIN_ID = 1;

/**
 * A manager is an owner without open deals of their own, the one in most teams first; where everybody sells, the first owner.
 * Reps with most open deals come first. The admin is made up unless the account names one.
 */
export function usersOf(file: PortalFile): User[] {
  const closed = new Set(
    file.pipelines.flatMap((p) => p.stages.filter((s) => s.metadata.isClosed === 'true').map((s) => s.id)),
  );
  const open = new Map<string, number>();
  for (const { properties: p } of file.objects.deals)
    if (!closed.has(p.dealstage ?? ''))
      open.set(p.hubspot_owner_id ?? '', (open.get(p.hubspot_owner_id ?? '') ?? 0) + 1);
  const people = file.owners.filter((o) => !o.archived && o.userId);
  const deals = (id: string) => open.get(id) ?? 0;
  const byTeams = [...people].sort(
    (a, b) => deals(a.id) - deals(b.id) || (b.teams?.length ?? 0) - (a.teams?.length ?? 0),
  );
  const manager = byTeams[0];
  const reps = people.filter((o) => o !== manager).sort((a, b) => deals(b.id) - deals(a.id));
  const user = (o: (typeof people)[number], role: User['role']): User => ({
    userId: o.userId ?? 0,
    name: [o.firstName, o.lastName].filter(Boolean).join(' ') || (o.email ?? `Owner ${o.id}`),
    email: o.email ?? `owner-${o.id}@example.com`,
    role,
  });
  const domain = (manager?.email ?? reps[0]?.email ?? 'x@example.com').split('@')[1] ?? 'example.com';
  return [
    ...reps.map((o) => user(o, 'rep')),
    ...(manager ? [user(manager, 'manager')] : []),
    { userId: ADMIN_ID, name: 'Ada Admin', email: `ada.admin@${domain}`, role: 'admin' },
  ];
}
