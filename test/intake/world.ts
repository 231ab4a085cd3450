/** The simulated account, a receiver of its webhooks over HTTP, and a store in memory that takes what intake brings. */
import { createServer } from 'node:http';
import type { StoreWorld } from '../postgres/world.ts';
import type { AddressInfo } from 'node:net';
import type { PortalFile } from '../../src/deal/portal-file.ts';
import { portalFactsOf } from '../../src/deal/from-hubspot.ts';
import { drainSlice } from '../../src/intake/drain.ts';
import { firstSync } from '../../src/sync/first-sync.ts';
import type { SyncNeeds } from '../../src/sync/first-sync.ts';
import type { SimulatorOptions } from '../simulator/simulator.ts';
import { hubspotWorld, smallAccount } from '../hubspot/world.ts';
import type { HubSpotWorld } from '../hubspot/world.ts';
import { MemoryStore } from './memory-store.ts';

export interface IntakeWorld extends HubSpotWorld {
  store: MemoryStore;
  /** Sends what is waiting, and answers the events. */
  deliver(): Promise<unknown[]>;
  /** Drains the inbox to its end. */
  drain(store?: MemoryStore): Promise<void>;
  sync(store?: MemoryStore, more?: Partial<SyncNeeds>): ReturnType<typeof firstSync>;
  freshStore(): MemoryStore;
  wall(): number;
}

export async function intakeWorld(
  options: Partial<SimulatorOptions> & { file?: PortalFile; scopes?: readonly string[] } = {},
): Promise<IntakeWorld> {
  const file = options.file ?? smallAccount();
  const world = await hubspotWorld({ ...options, file, limits: options.limits ?? null });
  const got: unknown[] = [];
  const server = createServer((req, res) => {
    const parts: Buffer[] = [];
    req.on('data', (part: Buffer) => parts.push(part));
    req.on('end', () => {
      got.push(...(JSON.parse(Buffer.concat(parts).toString()) as unknown[]));
      res.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  world.sim.deliverTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  // Every look at the clock is later than the one before, as it is in life.
  let tick = 0;
  const wall = () => (tick += 1);
  const now = () => world.sim.world.now();
  const portal = portalFactsOf(file.portal, file.owners, file.pipelines);
  const freshStore = () => new MemoryStore(portal);
  const store = freshStore();
  return {
    ...world,
    store,
    wall,
    freshStore,
    async deliver() {
      got.length = 0;
      for (let tries = 0; world.sim.waiting() > 0; tries += 1) {
        if (tries > 20) throw new Error('webhooks do not arrive');
        await world.sim.deliverNow({ all: true });
      }
      return [...got];
    },
    async drain(into = store) {
      while ((await drainSlice(portal.portalId, { crm: world.crm, store: into, now, wall })).more);
    },
    sync: (into = store, more = {}) => firstSync({ crm: world.crm, store: into, now, wall, ...more }),
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await world.close();
    },
  };
}

/** What a first sync, a sweep or a drain of this world needs when it is stored in the database. */
export function neededBy(world: () => IntakeWorld, stored: () => StoreWorld) {
  return () => ({
    crm: world().crm,
    store: stored().store,
    now: () => world().sim.world.now(),
    wall: () => world().wall(),
  });
}
