import type { PortalOwner, PortalPipeline } from '../portal-file.ts';
import type { PortalFacts } from '../facts.ts';
import { countryCode } from '../countries.ts';

/** An account's own facts: zone, country, people and pipelines. */
export function portalFactsOf(
  portal: { portalId: number; timeZone: string; currency?: string | null; country?: string | null },
  owners: readonly PortalOwner[],
  pipelines: readonly PortalPipeline[],
): PortalFacts {
  return {
    portalId: portal.portalId,
    timeZone: portal.timeZone,
    currency: portal.currency ?? null,
    country: countryCode(portal.country ?? null),
    owners: owners.map((o) => ({
      id: o.id,
      userId: o.userId === undefined || o.userId === null ? null : String(o.userId),
      email: o.email?.toLowerCase() ?? null,
      firstName: o.firstName ?? null,
      lastName: o.lastName ?? null,
      archived: o.archived ?? false,
      teams: (o.teams ?? []).map((t) => ({ id: t.id, name: t.name, primary: t.primary ?? false })),
    })),
    pipelines: pipelines.map((p, i) => ({
      id: p.id,
      label: p.label,
      order: p.displayOrder ?? i,
      stages: p.stages.map((s, j) => ({
        id: s.id,
        label: s.label,
        order: s.displayOrder ?? j,
        closed: s.metadata['isClosed'] === 'true',
        probability: share(s.metadata['probability']),
      })),
    })),
  };
}

function share(value: string | undefined): number | null {
  const n = value === undefined || value === '' ? NaN : Number(value);
  return Number.isFinite(n) ? n : null;
}
