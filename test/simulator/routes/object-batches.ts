/** Records by the hundred: batch read, create, update, archive. */
import { Router } from 'express';
import type { Response } from 'express';
import { z } from 'zod';
import type { PortalObject } from '../../../src/deal/portal-file.ts';
import { bodyOf, checkBatch, needRead, needWrite, queryFlag, sendBatch, typeOf } from '../call.ts';
import type { BatchError } from '../call.ts';
import { badRequest, HubSpotError } from '../errors.ts';
import { archiveRecord, changeRecord, createRecord } from '../world/changes.ts';
import type { ObjectType } from '../world/object-types.ts';
import type { World } from '../world/world.ts';
import { checkedLinks, linkAll, newLinks } from './inline-links.ts';
import { allOf, findBy, mayReadMail, refuseTwin } from './objects.ts';
import { show } from './show.ts';
import { checkWritten, writtenProperties } from './written.ts';

const id = z.union([z.string(), z.number()]).transform(String);
const trace = z.string().optional();
const readBody = z.object({
  inputs: z.array(z.object({ id })),
  properties: z.array(z.string()).default([]),
  propertiesWithHistory: z.array(z.string()).default([]),
  idProperty: z.string().nullish(),
});
const createBody = z.object({
  inputs: z.array(
    z.object({
      properties: writtenProperties.default({}),
      associations: newLinks.optional(),
      objectWriteTraceId: trace,
    }),
  ),
});
const updateBody = z.object({
  inputs: z.array(
    z.object({ id, idProperty: z.string().nullish(), properties: writtenProperties, objectWriteTraceId: trace }),
  ),
});

export function objectBatchRoutes(world: World): Router {
  const router = Router();

  router.post('/objects/:type/batch/read', (req, res) => {
    const type = typeOf(req.params.type);
    needRead(res, type);
    const body = bodyOf(req, readBody);
    checkBatch(body.inputs, body.propertiesWithHistory.length > 0 ? 50 : 100);
    const found = new Map<string, PortalObject>();
    const missing: string[] = [];
    for (const input of body.inputs) {
      const object = findBy(world, type, input.id, body.idProperty ?? null);
      if (object && Boolean(object.archived) === queryFlag(req, 'archived')) found.set(object.id, object);
      else missing.push(input.id);
    }
    const wanted = { properties: body.properties, history: body.propertiesWithHistory, mailText: mayReadMail(res) };
    const results = [...found.values()].map((object) => show(world, type, object, wanted));
    sendBatch(res, {
      okStatus: 200,
      results,
      errors: missing.length > 0 ? [notThere(type, missing)] : [],
      at: world.nowIso(),
    });
  });

  router.post('/objects/:type/batch/create', (req, res) => {
    const type = typeOf(req.params.type);
    needWrite(res, type);
    const { inputs } = bodyOf(req, createBody);
    checkBatch(inputs, 100);
    const actor = world.appActor();
    const make = (input: (typeof inputs)[number]) => {
      const checked = checkWritten(world, type, input.properties, { creating: true });
      if (!checked.ok) throw checked.error;
      refuseTwin(world, type, checked.values.email);
      return {
        values: checked.values,
        links: checkedLinks(world, type, input.associations ?? []),
        trace: input.objectWriteTraceId,
      };
    };
    const { good, errors } = sortOut(inputs, make);
    const results = good.map(({ values, links, trace: traceId }) => {
      const made = createRecord(world, type, { properties: values }, actor);
      linkAll(world, { type: type.name, id: made.id }, links, actor);
      return traced(show(world, type, made, allOf(made, res)), traceId);
    });
    sendBatch(res, { okStatus: 201, results, errors, at: world.nowIso() });
  });

  router.post('/objects/:type/batch/update', (req, res) => {
    const type = typeOf(req.params.type);
    needWrite(res, type);
    const { inputs } = bodyOf(req, updateBody);
    checkBatch(inputs, 100);
    refuseDoubles(inputs.map((i) => i.id));
    const missing: string[] = [];
    const { good, errors } = sortOut(inputs, (input) => {
      const object = findBy(world, type, input.id, input.idProperty ?? null);
      if (!object || object.archived) {
        missing.push(input.id);
        return null;
      }
      const checked = checkWritten(world, type, input.properties, { creating: false, before: object.properties });
      if (!checked.ok) throw checked.error;
      return { object, values: checked.values, trace: input.objectWriteTraceId };
    });
    const results = good
      .filter((one) => one !== null)
      .map(({ object, values, trace: traceId }) => {
        changeRecord(world, type, object, values, world.appActor());
        return traced(show(world, type, object, written(values, res)), traceId);
      });
    const gone = missing.length > 0 ? [notThere(type, missing)] : [];
    sendBatch(res, { okStatus: 200, results, errors: [...errors, ...gone], at: world.nowIso() });
  });

  router.post('/objects/:type/batch/upsert', (req, res) => {
    const type = typeOf(req.params.type);
    needWrite(res, type);
    const { inputs } = bodyOf(req, updateBody);
    checkBatch(inputs, 100);
    const { good, errors } = sortOut(inputs, (input) => {
      if (!input.idProperty) throw badRequest('idProperty: needed to find out what is there already');
      const known = findBy(world, type, input.id, input.idProperty);
      const object = known && !known.archived ? known : null;
      const given = { ...input.properties, [input.idProperty]: input.id };
      const before = object ? { creating: false, before: object.properties } : { creating: true };
      const checked = checkWritten(world, type, given, before);
      if (!checked.ok) throw checked.error;
      return { object, values: checked.values, trace: input.objectWriteTraceId };
    });
    const results = good.map(({ object, values, trace: traceId }) => {
      if (object) changeRecord(world, type, object, values, world.appActor());
      const made = object ?? createRecord(world, type, { properties: values }, world.appActor());
      return { ...traced(show(world, type, made, allOf(made, res)), traceId), new: object === null };
    });
    sendBatch(res, { okStatus: 200, results, errors, at: world.nowIso() });
  });

  router.post('/objects/:type/batch/archive', (req, res) => {
    const type = typeOf(req.params.type);
    needWrite(res, type);
    const { inputs } = bodyOf(req, z.object({ inputs: z.array(z.object({ id })) }));
    checkBatch(inputs, 100);
    for (const input of inputs) {
      const object = world.records.get(type.name, input.id);
      if (object) archiveRecord(world, type, object, world.appActor());
    }
    res.status(204).end();
  });

  return router;
}

/**
 * Checks every input before any is acted on. One bad input spoils the batch, unless every input carries a trace id:
 * then the good ones go through and each bad one is reported.
 */
function sortOut<I extends { objectWriteTraceId?: string | undefined }, G>(inputs: I[], check: (input: I) => G) {
  const perItem = inputs.length > 0 && inputs.every((i) => i.objectWriteTraceId !== undefined);
  const good: G[] = [];
  const errors: BatchError[] = [];
  for (const input of inputs) {
    try {
      good.push(check(input));
    } catch (error) {
      if (!(error instanceof HubSpotError) || !perItem) throw error;
      const {
        message,
        category,
        errors: details,
      } = error.body as { message: string; category: string; errors?: unknown[] };
      const context = { objectWriteTraceId: [input.objectWriteTraceId ?? ''] };
      errors.push({ status: 'error', category, message, context, ...(details ? { errors: details } : {}) });
    }
  }
  return { good, errors };
}

function refuseDoubles(ids: string[]): void {
  const double = ids.find((one, i) => ids.indexOf(one) !== i);
  if (double !== undefined) throw badRequest(`Duplicate IDs found in batch input: [${double}].`);
}

function notThere(type: ObjectType, ids: string[]): BatchError {
  return {
    status: 'error',
    category: 'OBJECT_NOT_FOUND',
    message: `Could not get some ${type.singular.toUpperCase()} objects, they may be deleted or not exist. Check that ids are valid.`,
    context: { ids },
  };
}

function written(values: Record<string, unknown>, res: Response) {
  return { properties: Object.keys(values), history: [], mailText: mayReadMail(res) };
}

function traced(shown: Record<string, unknown>, traceId: string | undefined) {
  return traceId === undefined ? shown : { ...shown, objectWriteTraceId: traceId };
}
