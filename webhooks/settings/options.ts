/** The lists a form offers that depend on the account. What HubSpot does not grant is an empty list, never an error. */
import Holidays from 'date-holidays';
import type { Option } from '../../extensions/app/packages/shared/contract.ts';
import { PLAY_CODES } from '../../src/judgement.ts';
import type { Crm } from '../../src/ports/crm.ts';
import { CrmError } from '../../src/ports/crm.ts';
import type { PortalDesk } from '../../src/ports/desk.ts';
import { PLAY_WORDS } from '../../src/wording/plays.ts';
import type { Caller } from '../caller.ts';
import { ownerName, userName } from '../../src/wording/names.ts';

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export async function optionsOf(
  desk: PortalDesk,
  crm: Crm | null,
  caller: Pick<Caller, 'userId' | 'email'>,
): Promise<Record<string, Option[]>> {
  const { userId } = caller;
  const { owners, pipelines } = desk.portal;
  const nameOf = (o: (typeof owners)[number]) => ownerName(o) ?? `Owner ${o.id}`;
  const live = owners.filter((o) => !o.archived);
  const [sequences, lists, properties] = await Promise.all([
    some(() => crm?.sequences(userId, 'card')),
    some(() => crm?.lists('card')),
    some(() => crm?.properties('deals', 'card')),
  ]);
  const dealProperties = properties.map((p) => ({ value: p.name, label: p.label }));
  return {
    pipelines: pipelines.map((p) => ({ value: p.id, label: p.label })),
    stages: pipelines.flatMap((p) =>
      p.stages.filter((s) => !s.closed).map((s) => ({ value: s.id, label: s.label, group: p.label })),
    ),
    weekdays: WEEKDAYS.map((label, i) => ({ value: i + 1, label })),
    countries: countries(),
    owners: live.map((o) => ({ value: o.id, label: nameOf(o) })),
    users: [
      ...live.flatMap((o) => (o.userId === null ? [] : [{ value: o.userId, label: nameOf(o) }])),
      ...noOwners(desk, caller),
    ],
    plays: PLAY_CODES.filter((code) => code !== 'manager-review').map((code) => ({
      value: code,
      label: PLAY_WORDS[code].label,
    })),
    sequences: sequences.map((s) => ({ value: s.id, label: s.name })),
    lists: lists.map((l) => ({ value: l.id, label: l.name })),
    dealProperties,
    // No field of the deal: that a company is linked to it.
    qualifyingProperties: [{ value: 'company', label: 'Associated company' }, ...dealProperties],
  };
}

/** Admins and managers often own nothing; of those only who asks is known by address. */
function noOwners({ portal, settings }: PortalDesk, { userId, email }: Pick<Caller, 'userId' | 'email'>): Option[] {
  const chosen = new Set([...settings.admins, ...settings.managers, userId]);
  return [...chosen]
    .filter((id) => !portal.owners.some((o) => o.userId === id && !o.archived))
    .map((id) => ({ value: id, label: userName(id, id === userId ? email : null) }));
}

async function some<T>(ask: () => Promise<T[]> | undefined): Promise<T[]> {
  try {
    return (await ask()) ?? [];
  } catch (error) {
    if (error instanceof CrmError) return [];
    throw error;
  }
}

let known: Option[] | null = null;

function countries(): Option[] {
  known ??= Object.entries(new Holidays().getCountries('en'))
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label));
  return known;
}
