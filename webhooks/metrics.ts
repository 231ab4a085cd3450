/** What operators watch, as Prometheus text. Counts and durations only: no label ever carries a portal, a person or a deal. */
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

export interface Metrics {
  registry: Registry;
  /** Events by what became of them: stored, duplicate, unknown. */
  events: Counter<'outcome'>;
  /** Deliveries by the status they were answered with. */
  deliveries: Counter<'status'>;
  answered: Histogram<'route'>;
  judged: Counter<'state'>;
  /** Seconds between the moment a deal was due and its judgement. */
  lag: Histogram<string>;
  effects: Counter<'kind' | 'outcome'>;
  waiting: Gauge<'queue'>;
  oldest: Gauge<'queue'>;
}

/** One registry for each service, so that several in one process do not mix. `processMetrics` adds memory, event loop and so on. */
export function makeMetrics(processMetrics = true): Metrics {
  const registry = new Registry();
  const registers = [registry];
  if (processMetrics) collectDefaultMetrics({ register: registry, prefix: 'ghostlight_' });
  return {
    registry,
    events: new Counter({
      name: 'ghostlight_events_total',
      help: 'Webhook events by outcome: stored, duplicate, unknown',
      labelNames: ['outcome'],
      registers,
    }),
    deliveries: new Counter({
      name: 'ghostlight_deliveries_total',
      help: 'Webhook deliveries by status answered',
      labelNames: ['status'],
      registers,
    }),
    answered: new Histogram({
      name: 'ghostlight_answer_seconds',
      help: 'Time to answer, by route',
      labelNames: ['route'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
      registers,
    }),
    judged: new Counter({
      name: 'ghostlight_judged_total',
      help: 'Deals judged, by state',
      labelNames: ['state'],
      registers,
    }),
    lag: new Histogram({
      name: 'ghostlight_look_lag_seconds',
      help: 'How long after its moment a deal was judged',
      buckets: [0.1, 0.5, 1, 5, 15, 60, 300, 1_800, 7_200],
      registers,
    }),
    effects: new Counter({
      name: 'ghostlight_effects_total',
      help: 'Writes to HubSpot, by kind and outcome: done, retry, dead',
      labelNames: ['kind', 'outcome'],
      registers,
    }),
    waiting: new Gauge({
      name: 'ghostlight_waiting',
      help: 'Rows that wait: inbox, deals, effects',
      labelNames: ['queue'],
      registers,
    }),
    oldest: new Gauge({
      name: 'ghostlight_oldest_seconds',
      help: 'Age of the oldest row that is due: inbox, deals, effects',
      labelNames: ['queue'],
      registers,
    }),
  };
}
