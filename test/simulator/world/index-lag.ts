/** The search index is a little behind: it knows records as they were some moments ago. */
import type { PortalObject } from '../../../src/deal/portal-file.ts';
import type { ObjectType } from './object-types.ts';

/** The record as it was at `known` (epoch milliseconds), as far as its history tells; null when it was not there yet. */
export function asIndexed(type: ObjectType, object: PortalObject, known: number): PortalObject | null {
  const created = Date.parse(object.createdAt ?? '1970-01-01T00:00:00Z');
  if (created > known) return null;
  if (Date.parse(object.updatedAt ?? object.createdAt ?? '1970-01-01T00:00:00Z') <= known) return object;
  const properties = { ...object.properties };
  let modified = created;
  for (const [name, entries] of Object.entries(object.propertiesWithHistory ?? {})) {
    const entry = entries.find((e) => Date.parse(e.timestamp) <= known);
    if (entry) modified = Math.max(modified, Date.parse(entry.timestamp));
    if (entries.length > 0 && entry !== entries[0]) properties[name] = entry?.value ?? null;
  }
  const stamp = new Date(modified).toISOString();
  properties[type.modifiedName] = stamp;
  return { ...object, properties, updatedAt: stamp };
}
