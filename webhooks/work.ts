/** The work beside the answers: the inbox's lanes, the watch and the effects, each as a piece that can be done once or for ever. */
import { actOnce } from '../src/act/act.ts';
import type { ActNeeds } from '../src/act/act.ts';
import type { Judgement, State } from '../src/judgement.ts';
import type { Clock } from '../src/ports/clock.ts';
import type { CrmOf } from '../src/ports/crm.ts';
import type { Store } from '../src/ports/store.ts';
import { watchOnce } from '../src/watch/watch.ts';
import type { WatchNeeds } from '../src/watch/watch.ts';
import { laneOnce } from './lane.ts';
import type { Log } from './log.ts';
import { Loop } from './loops.ts';
import type { Metrics } from './metrics.ts';

export interface WorkNeeds {
  store: Store;
  clock: Clock;
  log: Log;
  onJudged?: (judged: { portalId: number; dealId: string; before: State | null; judgement: Judgement }) => void;
}

export interface Work {
  wake(): void;
  /** Resolves when what is under way is done. */
  stop(): Promise<void>;
}

/** Loops beside each other. Judging is work for the processor, the others wait for HubSpot most of the time. */
const LANES = 4;
const ACTORS = 4;
const REST_MS = 1_000;

/** One piece of each kind of work; each says how much there was. */
export interface Pieces {
  lane: () => Promise<number>;
  watch: () => Promise<number>;
  act: () => Promise<number>;
}

export function piecesOf(
  { store, clock, log, onJudged }: WorkNeeds,
  { metrics, acts, crmOf, settleMs }: { metrics: Metrics; acts: ActNeeds; crmOf: CrmOf; settleMs: number },
): Pieces {
  const watch: WatchNeeds = {
    store,
    now: () => clock.now(),
    onFault: (portalId, dealId, error) => log.error({ err: error, portalId, dealId }, 'a deal could not be judged'),
    onJudged: ({ portalId, dealId, before, judgement, dueAt }) => {
      metrics.judged.inc({ state: judgement.state });
      metrics.lag.observe(Math.max(0, clock.now() - dueAt) / 1000);
      if (before !== judgement.state) log.info({ portalId, dealId, from: before, to: judgement.state }, 'judged');
      onJudged?.({ portalId, dealId, before, judgement });
    },
  };
  const lane = { store, crmOf, clock, log, settleMs };
  return { lane: () => laneOnce(lane), watch: () => watchOnce(watch), act: () => actOnce(acts) };
}

export function startWork({ store, log }: WorkNeeds, pieces: Pieces): Work {
  const loop = (name: string, once: () => Promise<number>) => new Loop({ name, once, restMs: REST_MS }, log);
  const lanes = Array.from({ length: LANES }, (_, i) => loop(`lane ${i + 1}`, pieces.lane));
  const watcher = loop('watch', pieces.watch);
  const actors = Array.from({ length: ACTORS }, (_, i) => loop(`act ${i + 1}`, pieces.act));
  const loops = [...lanes, watcher, ...actors];
  const off = [
    store.wakes.on('inbox', () => lanes.forEach((l) => l.wake())),
    store.wakes.on('deals', () => watcher.wake()),
    store.wakes.on('effects', () => actors.forEach((l) => l.wake())),
  ];
  return {
    wake: () => loops.forEach((l) => l.wake()),
    stop: async () => {
      for (const stop of off) stop();
      await Promise.all(loops.map((l) => l.stop()));
    },
  };
}
