/** Records one at a time: read, list, create, update, archive, merge, forget. */
import { Router } from 'express';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { PortalObject } from '../../../src/deal/portal-file.ts';
import {
  bodyOf,
  callOf,
  limitOf,
  needRead,
  needWrite,
  pathParam,
  queryFlag,
  queryList,
  queryText,
  typeOf,
} from '../call.ts';
import { badRequest, conflict, notFound } from '../errors.ts';
import { archiveRecord, changeRecord, createRecord, forgetContact, mergeRecords } from '../world/changes.ts';
import type { ObjectType } from '../world/object-types.ts';
import type { World } from '../world/world.ts';
import { checkedLinks, linkAll, newLinks } from './inline-links.ts';
import { show } from './show.ts';
import type { Wanted } from './show.ts';
import { checkWritten, writtenProperties } from './written.ts';

const createBody = z.object({ properties: writtenProperties.default({}), associations: newLinks.optional() });
const updateBody = z.object({ properties: writtenProperties });
const id = z.union([z.string(), z.number()]).transform(String);

export function objectRoutes(world: World): Router {
  const router = Router();

  router.get('/objects/:type', (req, res) => {
    const type = typeOf(req.params.type);
    needRead(res, type);
    const wanted = wantedOf(req, res);
    const limit = limitOf(req, 10, wanted.history.length > 0 ? 50 : 100);
    const { page, next } = world.records.page(type.name, {
      after: queryText(req, 'after'),
      limit,
      archived: queryFlag(req, 'archived'),
    });
    const link =
      next && `${req.protocol}://${req.get('host')}${req.originalUrl.split('?')[0]}?limit=${limit}&after=${next}`;
    res.json({
      results: page.map((object) => show(world, type, object, wanted)),
      ...(next === null ? {} : { paging: { next: { after: next, link } } }),
    });
  });

  router.get('/objects/:type/:id', (req, res) => {
    const type = typeOf(req.params.type);
    needRead(res, type);
    const object = find(world, type, req);
    if (!object || Boolean(object.archived) !== queryFlag(req, 'archived')) throw notFound();
    res.json(show(world, type, object, wantedOf(req, res)));
  });

  router.post('/objects/:type', (req, res) => {
    const type = typeOf(req.params.type);
    needWrite(res, type);
    const body = bodyOf(req, createBody);
    const checked = checkWritten(world, type, body.properties, { creating: true });
    if (!checked.ok) throw checked.error;
    refuseTwin(world, type, checked.values.email);
    const links = checkedLinks(world, type, body.associations ?? []);
    const actor = world.appActor();
    const made = createRecord(world, type, { properties: checked.values }, actor);
    linkAll(world, { type: type.name, id: made.id }, links, actor);
    res.status(201).json(show(world, type, made, allOf(made, res)));
  });

  router.patch('/objects/:type/:id', (req, res) => {
    const type = typeOf(req.params.type);
    needWrite(res, type);
    const object = find(world, type, req);
    if (!object || object.archived) throw notFound();
    const checked = checkWritten(world, type, bodyOf(req, updateBody).properties, {
      creating: false,
      before: object.properties,
    });
    if (!checked.ok) throw checked.error;
    if (checked.values.email !== object.properties.email) refuseTwin(world, type, checked.values.email);
    changeRecord(world, type, object, checked.values, world.appActor());
    const names = [...Object.keys(checked.values), 'hs_object_id'];
    res.json(show(world, type, object, { ...wantedOf(req, res), properties: names }));
  });

  router.delete('/objects/:type/:id', (req, res) => {
    const type = typeOf(req.params.type);
    needWrite(res, type);
    const object = world.records.get(type.name, pathParam(req, 'id'));
    if (object) archiveRecord(world, type, object, world.appActor());
    res.status(204).end();
  });

  router.post('/objects/:type/merge', (req, res) => {
    const type = typeOf(req.params.type);
    needWrite(res, type);
    const body = bodyOf(req, z.object({ primaryObjectId: id, objectIdToMerge: id }));
    const survivor = world.records.live(type.name, body.primaryObjectId);
    const other = world.records.live(type.name, body.objectIdToMerge);
    if (!survivor || !other) throw notFound();
    if (survivor === other) throw badRequest('A record cannot be merged with itself.');
    mergeRecords(world, type, survivor, [other], world.appActor());
    res.json(show(world, type, survivor, wantedOf(req, res)));
  });

  router.post('/objects/contacts/gdpr-delete', (req, res) => {
    needWrite(res, typeOf('contacts'));
    const body = bodyOf(req, z.object({ objectId: id, idProperty: z.string().optional() }));
    const found =
      body.idProperty === 'email'
        ? world.records.findBy('contacts', 'email', body.objectId)
        : world.records.get('contacts', body.objectId);
    if (found) forgetContact(world, found.id, world.appActor());
    res.status(204).end();
  });

  return router;
}

/** What the query asks to see. */
export function wantedOf(req: Request, res: Response): Wanted {
  return {
    properties: queryList(req, 'properties'),
    history: queryList(req, 'propertiesWithHistory'),
    associations: queryList(req, 'associations'),
    mailText: mayReadMail(res),
  };
}

export function mayReadMail(res: Response): boolean {
  return callOf(res).scopes.has('sales-email-read');
}

/** A write's answer shows all that was set. */
export function allOf(object: PortalObject, res: Response): Wanted {
  return { properties: Object.keys(object.properties), history: [], mailText: mayReadMail(res) };
}

/** Two contacts cannot have one address. */
export function refuseTwin(world: World, type: ObjectType, email: string | null | undefined): void {
  if (type.name !== 'contacts' || !email) return;
  const twin = world.records.findBy('contacts', 'email', email);
  if (twin) throw conflict(`Contact already exists. Existing ID: ${twin.id}`);
}

/** By id, or by a property that is unique. */
export function findBy(world: World, type: ObjectType, idText: string, idProperty: string | null): PortalObject | null {
  if (idProperty === null || idProperty === 'hs_object_id') return world.records.get(type.name, idText);
  if (!world.properties.get(type.name, idProperty)?.hasUniqueValue) {
    throw badRequest(`idProperty: ${idProperty} is not a unique property of ${type.name}`);
  }
  return world.records.findBy(type.name, idProperty, idText);
}

function find(world: World, type: ObjectType, req: Request): PortalObject | null {
  return findBy(world, type, pathParam(req, 'id'), queryText(req, 'idProperty'));
}
