/** Links of one record, and the labels links may carry. Ids of linked records go out as numbers. */
import { Router } from 'express';
import { z } from 'zod';
import { notFound } from '../errors.ts';
import { bodyOf, limitOf, pageOf, pathParam, queryText, sendBatch, typeOf } from '../call.ts';
import { link, unlink } from '../world/changes.ts';
import type { World } from '../world/world.ts';
import { linkSpec } from './inline-links.ts';
import { bothEnds, defaultSpec, labelled, labelsOf, needEither, visible } from './link-ends.ts';

export function associationRoutes(world: World): Router {
  const router = Router();

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

  // Takes labels off; the plain link stays.
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
