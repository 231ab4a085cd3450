/** Alive: the process answers. Ready: the database answers too, and what the caller waits for is there. Metrics for Prometheus. */
import { Router } from 'express';
import type { CareStore } from '../src/ports/store.ts';
import type { Clock } from '../src/ports/clock.ts';
import type { Metrics } from './metrics.ts';
import { refuse } from './refuse.ts';

export interface Health {
  store: Pick<CareStore, 'ping' | 'queues'>;
  clock: Clock;
  metrics: Metrics;
  isReady: () => boolean;
}

export function healthRoutes({ store, clock, metrics, isReady }: Health): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => void response.json({ ok: true }));

  router.get('/readyz', async (_request, response) => {
    try {
      await store.ping();
    } catch {
      return refuse(response, 503, 'no-database', 'The database does not answer.');
    }
    if (!isReady()) return refuse(response, 503, 'starting', 'Still starting.');
    response.json({ ok: true });
  });

  router.get('/metrics', async (_request, response) => {
    try {
      for (const { queue, waiting, oldestMs } of await store.queues(clock.now())) {
        metrics.waiting.set({ queue }, waiting);
        metrics.oldest.set({ queue }, oldestMs / 1000);
      }
    } catch {
      metrics.waiting.reset();
      metrics.oldest.reset();
    }
    response.set('content-type', metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  return router;
}
