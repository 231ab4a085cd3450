/** Callbacks that end a blocked run of a custom workflow action. */
import { Router } from 'express';
import { z } from 'zod';
import { bodyOf, checkBatch, needScope, pathParam } from '../call.ts';
import { notFound } from '../errors.ts';
import { tellRun } from '../world/workflow-runs.ts';
import type { World } from '../world/world.ts';

const completion = z.object({
  outputFields: z.record(z.string(), z.unknown()),
  typedOutputs: z.unknown().optional(),
  failureReasonType: z.string().optional(),
});
const completions = z.object({ inputs: z.array(completion.extend({ callbackId: z.string() })).min(1) });

export function workflowCallbackRoutes(world: World): Router {
  const router = Router();
  const complete = (callbackId: string, outputFields: Record<string, unknown>) => {
    const run = world.workflowRuns.get(callbackId);
    if (!run) throw notFound(`There is no blocked run ${callbackId}`);
    tellRun(run, outputFields, world.nowIso());
  };

  router.post('/action-callbacks/complete', (req, res) => {
    needScope(res, 'automation');
    const { inputs } = bodyOf(req, completions);
    checkBatch(inputs, 100);
    for (const input of inputs) complete(input.callbackId, input.outputFields);
    res.status(204).end();
  });
  router.post('/action-callbacks/:callbackId/complete', (req, res) => {
    needScope(res, 'automation');
    complete(pathParam(req, 'callbackId'), bodyOf(req, completion).outputFields);
    res.status(204).end();
  });
  return router;
}
