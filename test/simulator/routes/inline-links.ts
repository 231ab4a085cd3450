/** Links given along with a new record; their type ids are those of the direction new record → other. */
import { z } from 'zod';
import { badRequest, notFound } from '../errors.ts';
import type { End } from '../world/associations.ts';
import { link } from '../world/changes.ts';
import type { Actor } from '../world/events.ts';
import type { ObjectType } from '../world/object-types.ts';
import { OBJECT_TYPES } from '../world/object-types.ts';
import type { World } from '../world/world.ts';

const id = z.union([z.string(), z.number()]).transform(String);
export const linkSpec = z.object({
  associationCategory: z.enum(['HUBSPOT_DEFINED', 'USER_DEFINED', 'INTEGRATOR_DEFINED', 'WORK']),
  associationTypeId: z.number().int(),
});
export const newLinks = z.array(z.object({ to: z.object({ id }), types: z.array(linkSpec).min(1) }));

export interface CheckedLink {
  to: End;
  labels: string[];
}

/** Finds out from the type ids which kind of record is meant; unknown ids and missing records are refused. */
export function checkedLinks(world: World, from: ObjectType, links: z.infer<typeof newLinks>): CheckedLink[] {
  return links.flatMap(({ to, types }) =>
    types.map(({ associationCategory, associationTypeId }) => {
      const found = OBJECT_TYPES.map((other) => ({
        other,
        kind: world.linkTypes.find(from.name, other.name, associationCategory, associationTypeId),
      })).find((candidate) => candidate.kind !== null);
      if (!found) {
        throw badRequest(
          `${associationTypeId} (${associationCategory}) is no association type from ${from.singular} to anything`,
        );
      }
      const record = world.records.live(found.other.name, to.id);
      if (!record) throw notFound(`No ${found.other.singular} with id ${to.id} to associate with`);
      return { to: { type: found.other.name, id: record.id }, labels: found.kind?.label ? [found.kind.label] : [] };
    }),
  );
}

export function linkAll(world: World, from: End, links: CheckedLink[], actor: Actor): void {
  for (const { to, labels } of links) link(world, from, to, labels, actor);
}
