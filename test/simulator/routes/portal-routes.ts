/** All calls about one account, by canonical path. */
import { Router } from 'express';
import type { World } from '../world/world.ts';
import { associationRoutes } from './associations.ts';
import { objectBatchRoutes } from './object-batches.ts';
import { objectRoutes } from './objects.ts';
import { ownerRoutes } from './owners.ts';
import { schemaRoutes } from './schema.ts';
import { searchRoutes } from './search.ts';

export interface RouteSettings {
  searchLagMs: number;
  wall: () => number;
}

/** Batches and search come first: their last words would otherwise be read as ids. */
export function portalRoutes(world: World, settings: RouteSettings): Router {
  const router = Router();
  router.use(
    searchRoutes(world, settings.searchLagMs),
    objectBatchRoutes(world),
    associationRoutes(world),
    objectRoutes(world),
    schemaRoutes(world),
    ownerRoutes(world),
  );
  return router;
}
