/** Links by the hundred: read, make, unlabel, take away. */
import { Router } from 'express';
import { z } from 'zod';
import { bodyOf, checkBatch, pageOf, sendBatch, typeOf } from '../call.ts';
import type { BatchError } from '../call.ts';
import { link, unlabel, unlink } from '../world/changes.ts';
import type { World } from '../world/world.ts';
import { linkSpec } from './inline-links.ts';
import {
  defaultSpec,
  existing,
  labelled,
  labelsOf,
  linkId,
  needEither,
  nothingLinked,
  pair,
  ref,
  visible,
} from './link-ends.ts';

export function associationBatchRoutes(world: World): Router {
  const router = Router();

  router.post('/associations/:from/:to/batch/read', (req, res) => {
    const [from, to] = [typeOf(req.params.from), typeOf(req.params.to)];
    needEither(res, 'read', from, to);
    const { inputs } = bodyOf(
      req,
      z.object({ inputs: z.array(z.object({ id: linkId, after: z.string().nullish() })) }),
    );
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

  return router;
}
