/** How a record looks in an answer: which properties, whose text is withheld, links and history when asked. */
import type { PortalObject } from '../../../src/deal/portal-file.ts';
import { historyOf } from '../world/changes.ts';
import type { ObjectType } from '../world/object-types.ts';
import { objectType } from '../world/object-types.ts';
import type { World } from '../world/world.ts';

export interface Wanted {
  properties: readonly string[];
  history: readonly string[];
  associations?: readonly string[];
  /** Without `sales-email-read` the record shows and its words do not. */
  mailText: boolean;
}

const MAIL_TEXT = new Set([
  'hs_email_text',
  'hs_email_html',
  'hs_email_subject',
  'hs_body_preview',
  'hs_body_preview_html',
]);

export function show(world: World, type: ObjectType, object: PortalObject, wanted: Wanted): Record<string, unknown> {
  const withheld = (name: string) => type.name === 'emails' && !wanted.mailText && MAIL_TEXT.has(name);
  const names = wanted.properties.length > 0 ? [...wanted.properties, 'hs_object_id'] : type.defaults;
  const properties: Record<string, string | null> = {};
  for (const name of [...names, type.createdName, type.modifiedName]) {
    if (!world.properties.get(type.name, name)) continue;
    properties[name] = withheld(name) ? null : (object.properties[name] ?? standIn(object, name, type));
  }
  const history = wanted.history.filter((name) => world.properties.get(type.name, name));
  return {
    id: object.id,
    properties,
    ...(history.length > 0
      ? { propertiesWithHistory: Object.fromEntries(history.map((n) => [n, withheld(n) ? [] : historyOf(object, n)])) }
      : {}),
    createdAt: object.createdAt ?? '1970-01-01T00:00:00.000Z',
    updatedAt: object.updatedAt ?? object.createdAt ?? '1970-01-01T00:00:00.000Z',
    archived: object.archived ?? false,
    ...(object.archived && typeof object.archivedAt === 'string' ? { archivedAt: object.archivedAt } : {}),
    ...links(world, type, object.id, wanted.associations ?? []),
  };
}

/** What every record has in HubSpot even where a sparse file left it out. */
export function standIn(object: PortalObject, name: string, type: ObjectType): string | null {
  if (name === 'hs_object_id') return object.id;
  if (name === type.createdName) return object.createdAt ?? null;
  if (name === type.modifiedName) return object.updatedAt ?? object.createdAt ?? null;
  return null;
}

function links(world: World, type: ObjectType, id: string, asked: readonly string[]): { associations?: unknown } {
  const associations: Record<string, unknown> = {};
  for (const text of asked) {
    const other = objectType(text);
    if (!other) continue;
    const results = world
      .linked(type.name, id, other.name)
      .map((o) => ({ id: o.id, type: `${type.singular}_to_${other.singular}` }));
    if (results.length > 0) associations[other.name] = { results };
  }
  return Object.keys(associations).length > 0 ? { associations } : {};
}
