/** The simulated HubSpot as one value: the app, the accounts, the clocks, and what is told to whoever looks on. */
import type { Router } from 'express';
import type { PortalFile, PortalObject } from '../../src/deal/portal-file.ts';
import type { AppIdentity } from './app.ts';
import { Grants, KNOWN_SCOPES } from './app.ts';
import { Budgets } from './limits.ts';
import type { LimitSettings } from './limits.ts';
import { RequestLog } from './request-log.ts';
import type { LoggedRequest } from './request-log.ts';
import { Journal } from './journal.ts';
import { portalRoutes } from './routes/portal-routes.ts';
import { runSequences } from './world/enrolling.ts';
import type { WebhookEvent } from './world/events.ts';
import { World } from './world/world.ts';

export interface Portal {
  id: number;
  world: World;
  budgets: Budgets;
  routes: Router;
  /** Scopes this account's plan cannot grant. */
  without: ReadonlySet<string>;
}

export interface TaskChange {
  portalId: number;
  task: PortalObject;
  dealIds: string[];
}

/** What a live view may want to be told. */
export interface Watcher {
  onRequest?(request: LoggedRequest): void;
  onDelivery?(delivery: Delivered): void;
  onTaskChanged?(change: TaskChange): void;
  onClock?(now: string, portalId: number): void;
}

/** One POST of events to the app, as it went. */
export interface Delivered {
  n: number;
  portalId: number;
  /** The account's time, ISO. */
  at: string;
  events: WebhookEvent[];
  attempt: number;
  /** The app's answer; 0 when none came within the time HubSpot waits. */
  status: number;
  /** No further attempt will follow although it failed. */
  givenUp: boolean;
}

export interface HubSettings {
  app: AppIdentity;
  files: readonly PortalFile[];
  at?: number;
  wall: () => number;
  limits: LimitSettings | null;
  searchLagMs: number;
  without: readonly string[];
}

/** An account without any date starts here. */
const EMPTY_START = Date.parse('2026-03-10T15:00:00Z');

export class Hub {
  readonly app: AppIdentity;
  readonly grants: Grants;
  readonly log = new RequestLog();
  readonly journal = new Journal();
  readonly portals = new Map<number, Portal>();
  readonly wall: () => number;
  /** Where events of all accounts go. */
  onEvents: (portal: Portal, events: WebhookEvent[]) => void = () => {};
  #watchers = new Set<Watcher>();
  #changedTasks = new Map<string, { portal: Portal; id: string }>();

  constructor(settings: HubSettings) {
    this.app = settings.app;
    this.wall = settings.wall;
    this.grants = new Grants(settings.wall);
    for (const file of settings.files) {
      const world = new World(file, { at: settings.at, appId: settings.app.appId, emptyStart: EMPTY_START });
      const id = file.portal.portalId;
      if (this.portals.has(id)) throw new Error(`portal ${id} is given twice`);
      const routes = portalRoutes(world, { searchLagMs: settings.searchLagMs, uninstall: () => this.uninstall(id) });
      const portal = { id, world, budgets: new Budgets(settings.limits), routes, without: new Set(settings.without) };
      world.onEvents = (events) => {
        this.#seeTasks(portal, events);
        this.journal.publish(events, world.nowIso());
        this.onEvents(portal, events);
      };
      this.portals.set(id, portal);
    }
  }

  /** The named account, or the first one. */
  portal(id?: number): Portal {
    const portal = id === undefined ? [...this.portals.values()][0] : this.portals.get(id);
    if (!portal) throw new Error(`there is no portal ${id ?? ''} here`);
    return portal;
  }

  knowsScope(scope: string): boolean {
    return KNOWN_SCOPES.includes(scope);
  }

  /** The grant and all its tokens die at once, as when an admin or the app itself uninstalls. */
  uninstall(portalId: number): void {
    const grant = this.grants.of(portalId);
    if (grant) this.grants.revoke(grant, true);
  }

  /** Moves the account's clock; it never goes back. */
  setClock(portal: Portal, at: number): void {
    portal.world.setClock(at);
    runSequences(portal.world);
    this.tell((w) => w.onClock?.(portal.world.nowIso(), portal.id));
  }

  watch(watcher: Watcher): () => void {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  }

  tell(say: (watcher: Watcher) => void): void {
    for (const watcher of this.#watchers) say(watcher);
  }

  /** Told once the work at hand is done, so that a new task is seen with its links. */
  #seeTasks(portal: Portal, events: WebhookEvent[]): void {
    const before = this.#changedTasks.size;
    for (const event of events) {
      const id =
        event.objectTypeId === '0-27' ? event.objectId : event.fromObjectTypeId === '0-27' ? event.fromObjectId : null;
      if (typeof id === 'number') this.#changedTasks.set(`${portal.id}:${id}`, { portal, id: String(id) });
    }
    if (before === 0 && this.#changedTasks.size > 0) setImmediate(() => this.#tellTasks());
  }

  #tellTasks(): void {
    const changed = [...this.#changedTasks.values()];
    this.#changedTasks.clear();
    for (const { portal, id } of changed) {
      const task = portal.world.records.get('tasks', id);
      if (!task) continue;
      const dealIds = portal.world.links.ids({ type: 'tasks', id }, 'deals');
      this.tell((w) => w.onTaskChanged?.({ portalId: portal.id, task, dealIds }));
    }
  }
}
