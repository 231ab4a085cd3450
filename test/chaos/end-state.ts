/** What is left when all is over: judgements without what depends on the minute, and the tasks in HubSpot. */
import type { Pool } from 'pg';
import type { Judgement } from '../../src/judgement.ts';
import type { PostgresStore } from '../../src/postgres/store.ts';
import { parseEvents } from '../../webhooks/events.ts';
import type { Simulator } from '../simulator/simulator.ts';

export interface EndState {
  deals: Record<string, unknown>;
  /** Open tasks of ours, by deal: due day and priority. */
  openTasks: Record<string, string[]>;
}

export async function endState(pool: Pool, simulator: Simulator, portalId: number): Promise<EndState> {
  const { rows } = await pool.query<{ deal_id: string; judgement: Judgement | null; stands: string | null }>(
    `select deal_id, judgement, task ->> 'stands' as stands from deals
     where portal_id = $1 and not gone order by deal_id`,
    [portalId],
  );
  const deals = Object.fromEntries(
    rows.map(({ deal_id: id, judgement, stands }) => [
      id,
      judgement && {
        state: judgement.state,
        turn: judgement.turn,
        since: judgement.silence?.since ?? null,
        step: judgement.nextStep && { status: judgement.nextStep.status, due: judgement.nextStep.due },
        reason: judgement.reasons[0]?.code ?? null,
        play: judgement.play?.code ?? null,
        task: stands === 'open',
      },
    ]),
  );
  return { deals, openTasks: openTasks(simulator, portalId) };
}

const MARKER = /Ghostlight · [0-9a-f]+/;

function oursIn(simulator: Simulator, portalId: number) {
  const { objects, associations } = simulator.worldOf(portalId).state();
  return objects.tasks
    .filter((task) => !task.archived && MARKER.test(task.properties['hs_task_body'] ?? ''))
    .map((task) => ({
      task,
      marker: MARKER.exec(task.properties['hs_task_body'] ?? '')?.[0] ?? '',
      dealId:
        associations
          .flatMap(({ from, to }) => [
            [from, to],
            [to, from],
          ])
          .find(([a, b]) => a?.type === 'tasks' && a.id === task.id && b?.type === 'deals')?.[1]?.id ?? '?',
    }));
}

function openTasks(simulator: Simulator, portalId: number): Record<string, string[]> {
  const open = oursIn(simulator, portalId).filter(({ task }) => task.properties['hs_task_status'] !== 'COMPLETED');
  const byDeal = Map.groupBy(open, ({ dealId }) => dealId);
  return Object.fromEntries(
    [...byDeal]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, list]) => [
        id,
        list.map(({ task }) => `${task.properties['hs_timestamp']} ${task.properties['hs_task_priority']}`),
      ]),
  );
}

/** Episodes that have more than one task, as `deal marker`; there must be none. */
export function doubledTasks(simulator: Simulator, portalId: number): string[] {
  const byMarker = Map.groupBy(oursIn(simulator, portalId), ({ dealId, marker }) => `${dealId} ${marker}`);
  return [...byMarker].filter(([, list]) => list.length > 1).map(([name]) => name);
}

export interface Taken {
  deliveries: number;
  /** Deliveries that were not answered with 200, and came again. */
  failed: number;
  /** Different events among those answered with 200. */
  events: number;
  /** Of these, how many the inbox does not know; there must be none. */
  lost: number;
}

/** Every event answered with 200 is offered once more: one that is stored only now had been lost. */
export async function takenEvents(store: PostgresStore, simulator: Simulator, now: number): Promise<Taken> {
  const deliveries = simulator.deliveries();
  if (deliveries.some((delivery) => delivery.givenUp))
    throw new Error('HubSpot gave up an event: the run says nothing');
  const good = deliveries.filter((delivery) => delivery.status === 200);
  const parsed = parseEvents(good.flatMap((delivery) => delivery.events));
  if (!parsed.ok || parsed.leftOut > 0) throw new Error('the simulator sent what the service does not understand');
  const events = [...new Map(parsed.events.map((event) => [event.key, event])).values()];
  const { stored } = await store.append(events, now);
  return {
    deliveries: deliveries.length,
    failed: deliveries.length - good.length,
    events: events.length,
    lost: stored,
  };
}
