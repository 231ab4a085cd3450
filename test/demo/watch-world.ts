/** What the page is told of: tasks, deliveries, calls that write, and the clock. */
import type { Delivered, TaskChange } from '../simulator/hub.ts';
import type { LoggedRequest } from '../simulator/request-log.ts';
import type { Simulator } from '../simulator/simulator.ts';
import type { Stream } from './stream.ts';

/** `isLive` is false while the account is loaded: its hundreds of calls would say nothing to anybody. */
export function watchWorld(simulator: Simulator, stream: Stream, isLive: () => boolean): () => void {
  return simulator.watch({
    onTaskChanged: (change) => tellTask(simulator, stream, change),
    onDelivery: (delivered) => tellDelivery(stream, delivered),
    onRequest: (request) => {
      if (isLive()) tellRequest(stream, request);
    },
    onClock: (now) => stream.tell({ kind: 'clock', now }),
  });
}

function tellTask(simulator: Simulator, stream: Stream, { task, dealIds }: TaskChange): void {
  const p = task.properties;
  stream.tell({
    kind: 'task',
    at: simulator.world.nowIso(),
    dealId: dealIds[0] ?? null,
    says: p.hs_task_subject ?? 'Task',
    status: p.hs_task_status ?? 'NOT_STARTED',
    priority: p.hs_task_priority ?? null,
    id: task.id,
  });
}

function tellDelivery(stream: Stream, { at, events, status }: Delivered): void {
  const types = events.map(({ subscriptionType, propertyName }) => {
    const kind = subscriptionType.replace(/^object\./, '');
    return typeof propertyName === 'string' ? `${kind} ${propertyName}` : kind;
  });
  const distinct = [...new Set(types)];
  const says = distinct.length > 4 ? `${distinct.slice(0, 4).join(', ')} …` : distinct.join(', ');
  stream.tell({ kind: 'webhook', at, says, count: events.length, status });
}

function tellRequest(stream: Stream, { simulatedAt, at, method, path, status }: LoggedRequest): void {
  if (method === 'GET' || /\/(batch\/read|search)$/.test(path) || path.startsWith('/oauth/')) return;
  stream.tell({ kind: 'request', at: simulatedAt ?? at, method, path, status });
}
