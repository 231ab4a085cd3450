/** What the association routes share: who may, which records are meant, and how links look in answers. */
import type { Response } from 'express';
import { z } from 'zod';
import { badRequest, missingScopes, notFound } from '../errors.ts';
import { callOf, typeOf } from '../call.ts';
import type { BatchError } from '../call.ts';
import { wireId } from '../world/events.ts';
import type { ObjectType } from '../world/object-types.ts';
import type { World } from '../world/world.ts';
import type { linkSpec } from './inline-links.ts';

export const linkId = z.union([z.string(), z.number()]).transform(String);
export const ref = z.object({ id: linkId });
export const pair = z.object({ from: ref, to: ref });

/** HubSpot takes a scope on either side. */
export function needEither(res: Response, access: 'read' | 'write', a: ObjectType, b: ObjectType): void {
  const scopes = [...new Set([`${a.scope}.${access}`, `${b.scope}.${access}`])];
  if (!scopes.some((scope) => callOf(res).scopes.has(scope))) throw missingScopes(scopes);
}

export function visible(world: World, from: ObjectType, fromId: string, to: ObjectType) {
  const start = world.records.live(from.name, fromId);
  if (!start) return [];
  return world.linked(from.name, start.id, to.name).map((other) => {
    const labels =
      world.links.between({ type: from.name, id: start.id }, { type: to.name, id: other.id })?.labels ?? [];
    const plain = world.linkTypes.default(from.name, to.name);
    const named = [...labels].map((label) => world.linkTypes.labelled(from.name, to.name, label));
    return { toObjectId: wireId(other.id), associationTypes: plain ? [...named, plain] : named };
  });
}

export function nothingLinked(from: ObjectType, to: ObjectType, fromId: string): BatchError {
  return {
    status: 'error',
    category: 'OBJECT_NOT_FOUND',
    subCategory: 'crm.associations.NO_ASSOCIATIONS_FOUND',
    message: `No ${to.singular} is associated with ${from.singular} ${fromId}.`,
    context: { fromObjectId: [fromId], fromObjectType: [from.id], toObjectType: [to.id] },
  };
}

function endsOf(world: World, from: ObjectType, fromId: string, to: ObjectType, toId: string) {
  const [a, b] = [world.records.live(from.name, fromId), world.records.live(to.name, toId)];
  if (!a || !b) return null;
  return {
    from: { type: from, end: { type: from.name, id: a.id } },
    to: { type: to, end: { type: to.name, id: b.id } },
  };
}

export function bothEnds(world: World, params: Record<string, string | string[] | undefined>) {
  const text = (name: string) => String(params[name] ?? '');
  const ends = endsOf(world, typeOf(text('type')), text('id'), typeOf(text('to')), text('toId'));
  if (!ends)
    throw notFound(`One or both of ${text('type')} ${text('id')} and ${text('to')} ${text('toId')} do not exist`);
  return ends;
}

export function existing<I extends z.infer<typeof pair>>(world: World, from: ObjectType, to: ObjectType, inputs: I[]) {
  const good: { ends: NonNullable<ReturnType<typeof endsOf>>; input: I }[] = [];
  const errors: BatchError[] = [];
  for (const input of inputs) {
    const ends = endsOf(world, from, input.from.id, to, input.to.id);
    if (ends) good.push({ ends, input });
    else {
      errors.push({
        status: 'error',
        category: 'OBJECT_NOT_FOUND',
        message: `${from.singular} ${input.from.id} or ${to.singular} ${input.to.id} does not exist`,
        context: { fromObjectId: [input.from.id], toObjectId: [input.to.id] },
      });
    }
  }
  return { good, errors };
}

export function defaultSpec(world: World, from: ObjectType, to: ObjectType) {
  const kind = world.linkTypes.default(from.name, to.name);
  if (!kind) throw badRequest(`${from.name} and ${to.name} cannot be associated`);
  return { associationCategory: kind.category, associationTypeId: kind.typeId };
}

export function labelsOf(world: World, from: ObjectType, to: ObjectType, specs: z.infer<typeof linkSpec>[]): string[] {
  return specs.flatMap(({ associationCategory, associationTypeId }) => {
    const kind = world.linkTypes.find(from.name, to.name, associationCategory, associationTypeId);
    if (!kind) {
      throw badRequest(
        `${associationTypeId} (${associationCategory}) is no association type from ${from.name} to ${to.name}`,
      );
    }
    return kind.label === null ? [] : [kind.label];
  });
}

export function labelled(ends: NonNullable<ReturnType<typeof endsOf>>, labels: string[]) {
  return {
    fromObjectTypeId: ends.from.type.id,
    fromObjectId: wireId(ends.from.end.id),
    toObjectTypeId: ends.to.type.id,
    toObjectId: wireId(ends.to.end.id),
    labels,
  };
}
