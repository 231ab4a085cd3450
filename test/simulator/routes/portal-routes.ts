/** All calls about one account, by canonical path. */
import { Router } from 'express';
import type { World } from '../world/world.ts';
import { accountRoutes } from './account.ts';
import { associationBatchRoutes } from './association-batches.ts';
import { associationRoutes } from './associations.ts';
import { listRoutes } from './lists.ts';
import { objectBatchRoutes } from './object-batches.ts';
import { objectRoutes } from './objects.ts';
import { ownerRoutes } from './owners.ts';
import { schemaRoutes } from './schema.ts';
import { searchRoutes } from './search.ts';
import { sequenceRoutes } from './sequences.ts';
import { workflowCallbackRoutes } from './workflow-callbacks.ts';

export interface RouteSettings {
  searchLagMs: number;
  /** The app leaves the account by its own call. */
  uninstall: () => void;
}

/** Batches and search come first: their last words would otherwise be read as ids. */
export function portalRoutes(world: World, settings: RouteSettings): Router {
  const router = Router();
  router.use(
    searchRoutes(world, settings.searchLagMs),
    objectBatchRoutes(world),
    associationBatchRoutes(world),
    associationRoutes(world),
    objectRoutes(world),
    schemaRoutes(world),
    ownerRoutes(world),
    listRoutes(world),
    sequenceRoutes(world),
    workflowCallbackRoutes(world),
    accountRoutes(world, settings.uninstall),
  );
  return router;
}
