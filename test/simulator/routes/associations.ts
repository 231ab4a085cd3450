/** Links between records: per record, in batches, and their labels. Ids of linked records go out as numbers. */
import { Router } from 'express';
import type { Response } from 'express';
import { z } from 'zod';
import { badRequest, notFound } from '../errors.ts';
import { bodyOf, callOf, checkBatch, limitOf, pageOf, pathParam, queryText, sendBatch, typeOf } from '../call.ts';
import type { BatchError } from '../call.ts';
import { missingScopes } from '../errors.ts';
import { link, unlabel, unlink } from '../world/changes.ts';
import { wireId } from '../world/events.ts';
import type { ObjectType } from '../world/object-types.ts';
import type { World } from '../world/world.ts';
import { linkSpec } from './inline-links.ts';

const id = z.union([z.string(), z.number()]).transform(String);
const ref = z.object({ id });
const pair = z.object({ from: ref, to: ref });

export function associationRoutes(world: World): Router {
  const router = Router();

  router.post('/associations/:from/:to/batch/read', (req, res) => {
    const [from, to] = [typeOf(req.params.from), typeOf(req.params.to)];
    needEither(res, 'read', from, to);
    const { inputs } = bodyOf(req, z.object({ inputs: z.array(z.object({ id, after: z.string().nullish() })) }));
    checkBatch(inputs, 1000);
    const results: unknown[] = [];
    const errors: BatchError[] = [];
    for (const input of inputs) {
      const others = visible(world, from, input.id, to);
      if (others.length === 0) errors.push(nothingLinked(from, to, input.id));
      else {
        const { results: page, ...paging } = pageOf(others, input.after ?? null, 500);
        results.push({ from: { id: input.id }, to: page, ...paging });
      }
    }
    sendBatch(res, { okStatus: 200, results, errors, at: world.nowIso() });
  });

  router.get('/objects/:type/:id/associations/:to', (req, res) => {
    const [from, to] = [typeOf(req.params.type), typeOf(req.params.to)];
    needEither(res, 'read', from, to);
    const recordId = pathParam(req, 'id');
    if (!world.records.live(from.name, recordId)) throw notFound();
    res.json(pageOf(visible(world, from, recordId, to), queryText(req, 'after'), limitOf(req, 500, 500)));
  });

  // The oldest shape of the same question: ids as text and one type per line.
  router.get('/classic-associations/:type/:id/:to', (req, res) => {
    const [from, to] = [typeOf(req.params.type), typeOf(req.params.to)];
    needEither(res, 'read', from, to);
    const linked = world.linked(from.name, pathParam(req, 'id'), to.name);
    const lines = linked.map((o) => ({ id: o.id, type: `${from.singular}_to_${to.singular}` }));
    res.json(pageOf(lines, queryText(req, 'after'), limitOf(req, 500, 500)));
  });

  router.put('/objects/:type/:id/associations/default/:to/:toId', (req, res) => {
    const ends = bothEnds(world, req.params);
    needEither(res, 'write', ends.from.type, ends.to.type);
    const spec = defaultSpec(world, ends.from.type, ends.to.type);
    link(world, ends.from.end, ends.to.end, [], world.appActor());
    const results = [{ from: { id: ends.from.end.id }, to: { id: ends.to.end.id }, associationSpec: spec }];
    sendBatch(res, { okStatus: 200, results, at: world.nowIso() });
  });

  router.put('/objects/:type/:id/associations/:to/:toId', (req, res) => {
    const ends = bothEnds(world, req.params);
    needEither(res, 'write', ends.from.type, ends.to.type);
    const labels = labelsOf(world, ends.from.type, ends.to.type, bodyOf(req, z.array(linkSpec).min(1)));
    link(world, ends.from.end, ends.to.end, labels, world.appActor());
    res.status(201).json(labelled(ends, labels));
  });

  router.delete('/objects/:type/:id/associations/:to/:toId', (req, res) => {
    const [from, to] = [typeOf(req.params.type), typeOf(req.params.to)];
    needEither(res, 'write', from, to);
    const [fromId, toId] = [pathParam(req, 'id'), pathParam(req, 'toId')];
    unlink(world, { type: from.name, id: fromId }, { type: to.name, id: toId }, world.appActor());
    res.status(204).end();
  });

  router.post('/associations/:from/:to/batch/create', (req, res) => {
    const [from, to] = [typeOf(req.params.from), typeOf(req.params.to)];
    needEither(res, 'write', from, to);
    const { inputs } = bodyOf(req, z.object({ inputs: z.array(pair.extend({ types: z.array(linkSpec).min(1) })) }));
    checkBatch(inputs, 2000);
    const wanted = inputs.map((i) => ({ ...i, labels: labelsOf(world, from, to, i.types) }));
    const { good, errors } = existing(world, from, to, wanted);
    const results = good.map(({ ends, input }) => {
      link(world, ends.from.end, ends.to.end, input.labels, world.appActor());
      return labelled(ends, input.labels);
    });
    sendBatch(res, { okStatus: 201, results, errors, at: world.nowIso() });
  });

  router.post('/associations/:from/:to/batch/associate/default', (req, res) => {
    const [from, to] = [typeOf(req.params.from), typeOf(req.params.to)];
    needEither(res, 'write', from, to);
    const { inputs } = bodyOf(req, z.object({ inputs: z.array(pair) }));
    checkBatch(inputs, 2000);
    const associationSpec = defaultSpec(world, from, to);
    const { good, errors } = existing(world, from, to, inputs);
    const results = good.map(({ ends, input }) => {
      link(world, ends.from.end, ends.to.end, [], world.appActor());
      return { from: input.from, to: input.to, associationSpec };
    });
    sendBatch(res, { okStatus: 200, results, errors, at: world.nowIso() });
  });

  router.post('/associations/:from/:to/batch/archive', (req, res) => {
    const [from, to] = [typeOf(req.params.from), typeOf(req.params.to)];
    needEither(res, 'write', from, to);
    const { inputs } = bodyOf(req, z.object({ inputs: z.array(z.object({ from: ref, to: z.array(ref) })) }));
    checkBatch(inputs, 1000);
    for (const input of inputs) {
      for (const other of input.to) {
        unlink(world, { type: from.name, id: input.from.id }, { type: to.name, id: other.id }, world.appActor());
      }
    }
    res.status(204).end();
  });

  // Takes labels off; the plain link stays.
  router.post('/associations/:from/:to/batch/labels/archive', (req, res) => {
    const [from, to] = [typeOf(req.params.from), typeOf(req.params.to)];
    needEither(res, 'write', from, to);
    const { inputs } = bodyOf(req, z.object({ inputs: z.array(pair.extend({ types: z.array(linkSpec).min(1) })) }));
    checkBatch(inputs, 1000);
    for (const input of inputs) {
      const ends = [
        { type: from.name, id: input.from.id },
        { type: to.name, id: input.to.id },
      ] as const;
      unlabel(world, ...ends, labelsOf(world, from, to, input.types), world.appActor());
    }
    res.status(204).end();
  });

  router.get('/associations/:from/:to/labels', (req, res) => {
    const [from, to] = [typeOf(req.params.from), typeOf(req.params.to)];
    needEither(res, 'read', from, to);
    res.json({ results: world.linkTypes.list(from.name, to.name) });
  });

  router.post('/associations/:from/:to/labels', (req, res) => {
    const [from, to] = [typeOf(req.params.from), typeOf(req.params.to)];
    needEither(res, 'write', from, to);
    const { label } = bodyOf(req, z.object({ label: z.string().min(1), name: z.string().min(1) }));
    const made = world.linkTypes.labelled(from.name, to.name, label);
    const back = world.linkTypes.labelled(to.name, from.name, label);
    res.json({ results: made === back ? [made] : [made, back] });
  });

  router.delete('/associations/:from/:to/labels/:typeId', (req, res) => {
    const [from, to] = [typeOf(req.params.from), typeOf(req.params.to)];
    needEither(res, 'write', from, to);
    world.linkTypes.remove(from.name, to.name, Number(pathParam(req, 'typeId')));
    res.status(204).end();
  });

  return router;
}

/** HubSpot takes a scope on either side. */
function needEither(res: Response, access: 'read' | 'write', a: ObjectType, b: ObjectType): void {
  const scopes = [...new Set([`${a.scope}.${access}`, `${b.scope}.${access}`])];
  if (!scopes.some((scope) => callOf(res).scopes.has(scope))) throw missingScopes(scopes);
}

function visible(world: World, from: ObjectType, fromId: string, to: ObjectType) {
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

function nothingLinked(from: ObjectType, to: ObjectType, fromId: string): BatchError {
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

function bothEnds(world: World, params: Record<string, string | string[] | undefined>) {
  const text = (name: string) => String(params[name] ?? '');
  const ends = endsOf(world, typeOf(text('type')), text('id'), typeOf(text('to')), text('toId'));
  if (!ends)
    throw notFound(`One or both of ${text('type')} ${text('id')} and ${text('to')} ${text('toId')} do not exist`);
  return ends;
}

function existing<I extends z.infer<typeof pair>>(world: World, from: ObjectType, to: ObjectType, inputs: I[]) {
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

function defaultSpec(world: World, from: ObjectType, to: ObjectType) {
  const kind = world.linkTypes.default(from.name, to.name);
  if (!kind) throw badRequest(`${from.name} and ${to.name} cannot be associated`);
  return { associationCategory: kind.category, associationTypeId: kind.typeId };
}

function labelsOf(world: World, from: ObjectType, to: ObjectType, specs: z.infer<typeof linkSpec>[]): string[] {
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

function labelled(ends: NonNullable<ReturnType<typeof endsOf>>, labels: string[]) {
  return {
    fromObjectTypeId: ends.from.type.id,
    fromObjectId: wireId(ends.from.end.id),
    toObjectTypeId: ends.to.type.id,
    toObjectId: wireId(ends.to.end.id),
    labels,
  };
}
