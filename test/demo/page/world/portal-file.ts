/** As much of a portal file as the page's views and the buyer's doings need. */
export interface PortalObject {
  id: string;
  properties: Record<string, string | null>;
  /** In HubSpot's recycling bin: the account still holds it, and no page shows it. */
  archived?: boolean;
}

export interface PortalFile {
  portal: { portalId: number; timeZone: string; currency?: string | null };
  owners: { id: string; email?: string | null; firstName?: string | null; lastName?: string | null }[];
  pipelines: { id: string; label: string; stages: { id: string; label: string }[] }[];
  objects: Record<string, PortalObject[] | undefined>;
  associations: { from: End; to: End; labels?: string[] }[];
}

export interface End {
  type: string;
  id: string;
}

/** Records of one type that are linked to a record, with the labels of the link. */
export function linked(file: PortalFile, to: End, type: string): { object: PortalObject; labels: string[] }[] {
  const ids = new Map<string, string[]>();
  for (const { from, to: other, labels } of file.associations) {
    const near =
      from.type === to.type && from.id === to.id ? other : other.type === to.type && other.id === to.id ? from : null;
    if (near?.type === type) ids.set(near.id, [...(ids.get(near.id) ?? []), ...(labels ?? [])]);
  }
  return (file.objects[type] ?? [])
    .filter((object) => ids.has(object.id) && !object.archived)
    .map((object) => ({ object, labels: [...new Set(ids.get(object.id) ?? [])] }));
}

export function find(file: PortalFile, type: string, id: string): PortalObject | null {
  return file.objects[type]?.find((object) => object.id === id) ?? null;
}

/** "Dana Kessler", or the address, or null. */
export function nameOf(
  person: { email?: string | null; firstName?: string | null; lastName?: string | null } | undefined,
): string | null {
  const name = [person?.firstName, person?.lastName].filter(Boolean).join(' ');
  return name || person?.email || null;
}

export function contactName(contact: PortalObject): string {
  const { firstname, lastname, email } = contact.properties;
  return nameOf({ firstName: firstname, lastName: lastname, email }) ?? `Contact ${contact.id}`;
}
