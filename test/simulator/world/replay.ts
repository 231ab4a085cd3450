/** Deliveries recorded elsewhere (`test/portals/webhooks.jsonl`): their events go out as they were, and a read finds what was there then. */
import { z } from 'zod';
import { portalAssociationSchema, portalObjectSchema } from '../../../src/deal/portal-file.ts';
import { OBJECT_TYPES, objectType } from './object-types.ts';
import type { World } from './world.ts';

export const recordedDelivery = z.looseObject({
  at: z.string(),
  events: z.array(z.record(z.string(), z.unknown())),
  objects: z.record(z.string(), z.array(portalObjectSchema)).default({}),
  associations: z.array(portalAssociationSchema).default([]),
});
export type RecordedDelivery = z.infer<typeof recordedDelivery>;

/** Brings the account to where it was when the delivery was recorded; no events come of it. */
export function becomeAsRecorded(world: World, line: RecordedDelivery): void {
  world.setClock(Math.max(world.now(), Date.parse(line.at)));
  const there = new Set<string>();
  for (const [name, list] of Object.entries(line.objects)) {
    const type = objectType(name);
    for (const object of type ? list : []) {
      for (const property in object.properties) world.properties.learn(type!.name, property);
      world.records.put(type!.name, { ...object, archived: object.archived ?? false });
      there.add(`${type!.name}:${object.id}`);
    }
  }
  const linked = new Set<string>();
  for (const { from, to, labels } of line.associations) {
    const [a, b] = [end(from.type, from.id), end(to.type, to.id)];
    world.links.add(a, b, labels);
    for (const label of labels ?? []) world.linkTypes.labelled(a.type, b.type, label);
    linked.add(pairKey(a, b));
  }
  for (const event of line.events.filter((e) => e.portalId === world.file.portal.portalId)) {
    forgetMissing(world, there, event);
    unlinkRemoved(world, linked, event);
  }
}

/** A record an event speaks of that a read no longer found is gone. */
function forgetMissing(world: World, there: ReadonlySet<string>, event: Record<string, unknown>): void {
  const type = OBJECT_TYPES.find((t) => t.id === event.objectTypeId);
  if (!type || typeof event.objectId !== 'number') return;
  const id = String(event.objectId);
  if (!there.has(`${type.name}:${id}`)) world.records.drop(type.name, id);
  for (const merged of Array.isArray(event.mergedObjectIds) ? (event.mergedObjectIds as unknown[]) : []) {
    world.records.drop(type.name, String(merged), id);
  }
}

function unlinkRemoved(world: World, linked: ReadonlySet<string>, event: Record<string, unknown>): void {
  if (event.associationRemoved !== true) return;
  const [from, to] = [end(event.fromObjectTypeId, event.fromObjectId), end(event.toObjectTypeId, event.toObjectId)];
  if (!linked.has(pairKey(from, to))) world.links.remove(from, to);
}

function end(type: unknown, id: unknown) {
  return { type: objectType(String(type))?.name ?? String(type), id: String(id) };
}

function pairKey(a: { type: string; id: string }, b: { type: string; id: string }): string {
  return [`${a.type}:${a.id}`, `${b.type}:${b.id}`].sort().join(' ');
}
