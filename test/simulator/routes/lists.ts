/** Lists ("segments") and who is in them. Adding what is in already, or what does not exist, is no error. */
import { Router } from 'express';
import type { Response } from 'express';
import { z } from 'zod';
import { bodyOf, callOf, limitOf, needScope, pageOf, pathParam, queryList, queryText, typeOf } from '../call.ts';
import { badRequest, conflict, missingScopes, notFound } from '../errors.ts';
import type { SegmentList } from '../world/lists.ts';
import { objectType } from '../world/object-types.ts';
import type { World } from '../world/world.ts';

const MOST_AT_ONCE = 100_000;
const recordIds = z.array(z.union([z.string(), z.number()]).transform(String));
const newList = z.object({
  name: z.string().min(1),
  objectTypeId: z.string(),
  processingType: z.enum(['MANUAL', 'SNAPSHOT', 'DYNAMIC']),
  filterBranch: z.unknown().optional(),
});
const searchBody = z.object({
  query: z.string().nullish(),
  listIds: z.array(z.string()).default([]),
  processingTypes: z.array(z.string()).default([]),
  objectTypeId: z.string().nullish(),
  offset: z.number().int().nonnegative().default(0),
  count: z.number().int().min(1).max(500).default(20),
  additionalProperties: z.array(z.string()).default([]),
});

export function listRoutes(world: World): Router {
  const router = Router();
  const get = (id: string): SegmentList => {
    const list = world.lists.get(id);
    if (!list) throw notFound(`List does not exist with ID ${id}.`);
    return list;
  };

  router.post('/lists', (req, res) => {
    needScope(res, 'crm.lists.write');
    const body = bodyOf(req, newList);
    if (!objectType(body.objectTypeId)) throw badRequest(`objectTypeId: ${body.objectTypeId} is not known`);
    if (body.processingType === 'DYNAMIC' && !body.filterBranch)
      throw badRequest('A DYNAMIC list needs a filterBranch.');
    if (world.lists.nameTaken(body.name)) throw conflict(`List with name ${body.name} already exists.`);
    res.json({ list: shown(world.lists.create(body, world.nowIso())) });
  });

  router.get('/lists', (req, res) => {
    needScope(res, 'crm.lists.read');
    const ids = queryList(req, 'listIds');
    res.json({
      lists: ids
        .map((id) => world.lists.get(id))
        .filter((l) => l !== null)
        .map(shown),
    });
  });

  router.post('/lists/search', (req, res) => {
    needScope(res, 'crm.lists.read');
    const body = bodyOf(req, searchBody);
    const found = world.lists
      .all()
      .filter((l) => !body.query || l.name.toLowerCase().includes(body.query.toLowerCase()))
      .filter((l) => body.listIds.length === 0 || body.listIds.includes(l.listId))
      .filter((l) => body.processingTypes.length === 0 || body.processingTypes.includes(l.processingType))
      .filter((l) => !body.objectTypeId || l.objectTypeId === body.objectTypeId);
    const offset = Math.min(body.offset + body.count, found.length);
    const lists = found.slice(body.offset, offset).map((l) => ({ ...shown(l), additionalProperties: {} }));
    res.json({ lists, offset, hasMore: offset < found.length, total: found.length });
  });

  router.get('/lists/object-type-id/:objectTypeId/name/:name', (req, res) => {
    needScope(res, 'crm.lists.read');
    const list = world.lists.byName(pathParam(req, 'objectTypeId'), pathParam(req, 'name'));
    if (!list) throw notFound(`List does not exist with name ${pathParam(req, 'name')}.`);
    res.json({ list: shown(list) });
  });

  router.get('/lists/records/:objectTypeId/:recordId/memberships', (req, res) => {
    needScope(res, 'crm.lists.read');
    const recordId = pathParam(req, 'recordId');
    const type = typeOf(pathParam(req, 'objectTypeId'));
    const results = world.lists.of(type.id, recordId).map((l) => ({
      listId: l.listId,
      listVersion: 1,
      firstAddedTimestamp: l.members.get(recordId),
      lastAddedTimestamp: l.members.get(recordId),
    }));
    res.json({ results, total: results.length });
  });

  router.get('/lists/:listId', (req, res) => {
    needScope(res, 'crm.lists.read');
    res.json({ list: shown(get(pathParam(req, 'listId'))) });
  });

  router.delete('/lists/:listId', (req, res) => {
    needBoth(res);
    get(pathParam(req, 'listId'));
    world.lists.delete(pathParam(req, 'listId'));
    res.status(204).end();
  });

  router.get('/lists/:listId/memberships', (req, res) => {
    needScope(res, 'crm.lists.read');
    const members = [...get(pathParam(req, 'listId')).members].sort(([a], [b]) => Number(a) - Number(b));
    const lines = members.map(([recordId, membershipTimestamp]) => ({ recordId, membershipTimestamp }));
    res.json({ ...pageOf(lines, queryText(req, 'after'), limitOf(req, 100, 250)), total: lines.length });
  });

  router.put('/lists/:listId/memberships/:how', (req, res) => {
    needBoth(res);
    const list = get(pathParam(req, 'listId'));
    const how = pathParam(req, 'how');
    if (list.processingType === 'DYNAMIC')
      throw badRequest(`List ${list.listId} is DYNAMIC; its members cannot be set.`);
    if (how === 'add') return res.json(change(world, list, bodyOf(req, recordIds), []));
    if (how === 'remove') return res.json(change(world, list, [], bodyOf(req, recordIds)));
    if (how !== 'add-and-remove') throw notFound();
    const body = bodyOf(req, z.object({ recordIdsToAdd: recordIds, recordIdsToRemove: recordIds }));
    res.json(change(world, list, body.recordIdsToAdd, body.recordIdsToRemove));
  });

  router.delete('/lists/:listId/memberships', (req, res) => {
    needBoth(res);
    get(pathParam(req, 'listId')).members.clear();
    res.status(204).end();
  });

  return router;
}

function needBoth(res: Response): void {
  const lacking = ['crm.lists.read', 'crm.lists.write'].filter((scope) => !callOf(res).scopes.has(scope));
  if (lacking.length > 0) throw missingScopes(lacking);
}

/** `recordsIdsAdded` is HubSpot's own spelling. */
function change(world: World, list: SegmentList, add: string[], remove: string[]) {
  if (add.length + remove.length > MOST_AT_ONCE) throw badRequest(`At most ${MOST_AT_ONCE} records at once.`);
  const type = objectType(list.objectTypeId)!;
  const exists = (id: string) => world.records.live(type.name, id) !== null;
  const added = [...new Set(add)].filter((id) => exists(id) && !list.members.has(id));
  const removed = [...new Set(remove)].filter((id) => list.members.has(id));
  for (const id of added) list.members.set(id, world.nowIso());
  for (const id of removed) list.members.delete(id);
  if (added.length + removed.length > 0) list.updatedAt = world.nowIso();
  return {
    recordsIdsAdded: added,
    recordIdsRemoved: removed,
    recordIdsMissing: [...new Set([...add, ...remove])].filter((id) => !exists(id)),
  };
}

function shown(list: SegmentList) {
  const { members, ...rest } = list;
  return { ...rest, listVersion: 1, processingStatus: 'COMPLETE', size: members.size };
}
