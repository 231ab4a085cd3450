/** Owners: the people records are assigned to. An owner's id is not the user's id. */
import { Router } from 'express';
import type { PortalOwner } from '../../../src/deal/portal-file.ts';
import { limitOf, needScope, pageOf, pathParam, queryFlag, queryText } from '../call.ts';
import { badRequest, notFound } from '../errors.ts';
import type { World } from '../world/world.ts';

const SCOPE = 'crm.objects.owners.read';

export function ownerRoutes(world: World): Router {
  const router = Router();

  router.get('/owners', (req, res) => {
    needScope(res, SCOPE);
    const email = queryText(req, 'email')?.toLowerCase() ?? null;
    const found = world.file.owners
      .filter((o) => Boolean(o.archived) === queryFlag(req, 'archived'))
      .filter((o) => email === null || o.email?.toLowerCase() === email);
    const page = pageOf(found, queryText(req, 'after'), limitOf(req, 100, 500));
    res.json({ ...page, results: page.results.map(shown) });
  });

  router.get('/owners/:id', (req, res) => {
    needScope(res, SCOPE);
    const idProperty = queryText(req, 'idProperty') ?? 'id';
    if (idProperty !== 'id' && idProperty !== 'userId')
      throw badRequest(`idProperty: ${idProperty} is not id or userId`);
    const id = pathParam(req, 'id');
    const owner = world.file.owners.find(
      (o) =>
        Boolean(o.archived) === queryFlag(req, 'archived') && (idProperty === 'id' ? o.id : String(o.userId)) === id,
    );
    if (!owner) throw notFound(`There is no owner ${id}`);
    res.json(shown(owner));
  });

  return router;
}

/** An archived owner keeps the user's number under another name only. */
function shown(owner: PortalOwner) {
  const userId = owner.userId ?? null;
  const at = '1970-01-01T00:00:00.000Z';
  return {
    id: owner.id,
    email: owner.email ?? null,
    type: 'PERSON',
    firstName: owner.firstName ?? '',
    lastName: owner.lastName ?? '',
    userId: owner.archived ? null : userId,
    userIdIncludingInactive: userId,
    createdAt: at,
    updatedAt: at,
    archived: owner.archived ?? false,
    ...(owner.teams
      ? { teams: owner.teams.map((t) => ({ id: t.id, name: t.name, primary: t.primary ?? false })) }
      : {}),
  };
}
