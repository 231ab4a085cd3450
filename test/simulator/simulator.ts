/**
 * A HubSpot for tests and for the local demonstration: its CRM API on loopback, its OAuth, its webhooks, and a control
 * plane under `/_sim/`. See README.md for what it does like HubSpot and what it does not.
 */
import express from 'express';
import type { Router } from 'express';
import { Router as makeRouter } from 'express';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { PortalFile } from '../../src/deal/portal-file.ts';
import { KNOWN_SCOPES, SAMPLE_APP } from './app.ts';
import type { AppIdentity } from './app.ts';
import { controlRouter } from './control/control.ts';
import { Deliveries } from './deliveries/deliveries.ts';
import type { DeliverOptions } from './deliveries/deliveries.ts';
import { cardFetch, runWorkflowAction } from './deliveries/calls-to-app.ts';
import type { AppAnswer, CardCall } from './deliveries/calls-to-app.ts';
import { wantedBy } from './deliveries/subscriptions.ts';
import type { Subscriptions } from './deliveries/subscriptions.ts';
import { faultRule, Faults } from './faults.ts';
import type { FaultRule } from './faults.ts';
import { apiRouter } from './http/front.ts';
import type { Pause } from './http/answer-faults.ts';
import { Hub } from './hub.ts';
import type { Delivered, Watcher } from './hub.ts';
import { USUAL_LIMITS } from './limits.ts';
import type { LimitSettings } from './limits.ts';
import { journalRoutes } from './routes/journal.ts';
import { authorizeRoutes, oauthRoutes } from './routes/oauth.ts';
import type { LoggedRequest } from './request-log.ts';
import { doings, happen } from './world/doings.ts';
import { becomeAsRecorded, recordedDelivery } from './world/replay.ts';
import type { World } from './world/world.ts';
import type { z } from 'zod';

export interface SimulatorOptions extends Partial<AppIdentity> {
  /** The account, or several; tokens decide which one a call is about. */
  file: PortalFile | readonly PortalFile[];
  /** Where the simulated clock starts, epoch milliseconds; else the file's `asOf`, else just after its last touch. */
  at?: number;
  /** Any free one by default. */
  port?: number;
  /** Where webhooks go; without it they wait. */
  webhookUrl?: string;
  /** Origin the app calls itself (`https://ghostlight.example`), when that is not how it is reached: it is what gets signed. */
  publicUrl?: string;
  /** Webhooks go out by themselves soon after a change; off by default, then `deliverNow` sends them. */
  deliverByItself?: boolean;
  /** Milliseconds of real time in which events are gathered into one delivery. */
  gatherMs?: number;
  /** How long a delivery may take, in milliseconds; HubSpot gives five seconds. */
  deliveryTimeoutMs?: number;
  /** Budgets; `null` switches them off. */
  limits?: LimitSettings | null;
  /** Simulated milliseconds until the search index knows of a new record. */
  searchLagMs?: number;
  /** Scopes the accounts' plans cannot grant. */
  withoutScopes?: readonly string[];
  /** What the app subscribed to, as `subscriptionsOf` reads it; everything by default. */
  subscriptions?: Subscriptions;
  /** Where consent may lead back to; anywhere by default. */
  redirectUrls?: readonly string[];
  /** Real time in epoch milliseconds: token lives, budgets and signatures go by it. Tests may bring their own. */
  wall?: () => number;
  /** How a fault's delay is waited for; really, by default. */
  pause?: Pause;
}

export interface Installed {
  portalId: number;
  accessToken: string;
  refreshToken: string;
  scopes: string[];
}

export interface Simulator {
  /** `http://127.0.0.1:PORT`; the base of the API and of `/_sim/`. */
  url: string;
  app: AppIdentity;
  /** API routes, the consent page and `/_sim/`; passes everything else on. Mount it first, before any body parser. */
  router: Router;
  /** The first account. */
  world: World;
  worldOf(portalId: number): World;
  /** Gives consent as an admin would, with every scope unless told. */
  install(options?: { portalId?: number; scopes?: readonly string[]; userId?: number }): Installed;
  /** The same by the front door: a code for `POST /oauth/.../token`. Any redirect URI goes with it unless one is named. */
  authorize(options?: { portalId?: number; scopes?: readonly string[]; redirectUri?: string }): string;
  /** A private app's token, which does not expire. */
  staticToken(options?: { portalId?: number; scopes?: readonly string[] }): string;
  uninstall(portalId?: number): void;
  /** Moves every account's clock forward. Answers the first one's new moment. */
  advance(ms: number): number;
  /** Something happens in an account, as in `POST /_sim/events`. */
  happen(what: z.input<typeof doings>): ReturnType<typeof happen>;
  fault(rule: z.input<typeof faultRule>): FaultRule;
  clearFaults(): void;
  requests(): readonly LoggedRequest[];
  /** Sends the webhooks that are due. Resolves when each was answered or timed out. */
  deliverNow(options?: DeliverOptions): Promise<Delivered[]>;
  /** A delivery recorded elsewhere: the account becomes what it was then, the events go out as they were. Answers the app's status. */
  replay(line: unknown): Promise<number>;
  deliveries(): readonly Delivered[];
  /** Events the app has not taken yet. */
  waiting(): number;
  /** Where webhooks go from now on. */
  deliverTo(webhookUrl: string | null, publicUrl?: string): void;
  /** What HubSpot does with a card's `hubspot.fetch`: adds portalId, userId, userEmail and appId, signs v3, forwards. */
  cardFetch(call: CardCall): Promise<AppAnswer>;
  /** Runs a custom workflow action of the app for one record. */
  runWorkflowAction(of: Parameters<typeof runWorkflowAction>[2]): ReturnType<typeof runWorkflowAction>;
  /** Be told of requests, deliveries, tasks and the clock; answers how to stop. */
  watch(watcher: Watcher): () => void;
  close(): Promise<void>;
}

/** Starts it on loopback. Rejects when the port is taken. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const simulator = createSimulator(options);
  const server = express();
  server.disable('x-powered-by');
  server.disable('etag');
  server.use(simulator.router);
  server.use((_req, res) => void res.status(404).json({ status: 'error', message: 'resource not found' }));
  const http = createServer(server);
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  simulator.url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const closeInner = simulator.close;
  simulator.close = async () => {
    await closeInner();
    const closed = new Promise<void>((resolve) => http.close(() => resolve()));
    http.closeAllConnections();
    await closed;
  };
  return simulator;
}

/** The same without a server of its own: mount `router` where you like. `url` is empty until you set it. */
export function createSimulator(options: SimulatorOptions): Simulator {
  const app = {
    appId: options.appId ?? SAMPLE_APP.appId,
    clientId: options.clientId ?? SAMPLE_APP.clientId,
    clientSecret: options.clientSecret ?? SAMPLE_APP.clientSecret,
  };
  const hub = new Hub({
    app,
    files: Array.isArray(options.file) ? (options.file as PortalFile[]) : [options.file as PortalFile],
    at: options.at,
    wall: options.wall ?? Date.now,
    limits: options.limits === undefined ? USUAL_LIMITS : options.limits,
    searchLagMs: options.searchLagMs ?? 0,
    without: options.withoutScopes ?? [],
  });
  const faults = new Faults();
  const deliveries = new Deliveries(hub, {
    ...addresses(options.webhookUrl ?? null, options.publicUrl),
    byItself: options.deliverByItself ?? false,
    gatherMs: options.gatherMs ?? 50,
    timeoutMs: options.deliveryTimeoutMs ?? 5000,
    concurrency: 10,
    isWanted: options.subscriptions ? wantedBy(options.subscriptions) : () => true,
  });
  const appRoutes = makeRouter();
  appRoutes.use(oauthRoutes(hub), journalRoutes(hub));
  /** The app's own origin may be a name nobody resolves; webhooks know where it really is. */
  const reach = (publicUrl: string) => {
    const { url, signedUrl } = deliveries.settings;
    const { origin, href } = new URL(publicUrl);
    return url && signedUrl && origin === new URL(signedUrl).origin
      ? href.replace(origin, new URL(url).origin)
      : publicUrl;
  };
  const router = makeRouter();
  router.use(
    controlRouter(hub, faults, deliveries),
    authorizeRoutes(hub, { redirectUrls: options.redirectUrls ?? null }),
    apiRouter(hub, faults, appRoutes, options.pause ?? wait),
  );

  const consent = (o: { portalId?: number; scopes?: readonly string[]; userId?: number } = {}) => {
    const portal = hub.portal(o.portalId);
    const userId = o.userId ?? portal.world.file.owners.find((x) => !x.archived && x.userId)?.userId ?? null;
    const scopes = (o.scopes ?? KNOWN_SCOPES).filter((scope) => !portal.without.has(scope));
    return hub.grants.consent(portal.id, scopes, userId);
  };

  return {
    url: '',
    app,
    router,
    world: hub.portal().world,
    worldOf: (portalId) => hub.portal(portalId).world,
    install(o) {
      const grant = consent(o);
      const { portalId, refreshToken, scopes } = grant;
      return { portalId, refreshToken, scopes: [...scopes], accessToken: hub.grants.access(grant).token };
    },
    authorize: (o = {}) => hub.grants.code(consent(o), o.redirectUri ?? null),
    staticToken: (o) => hub.grants.access(consent(o), true).token,
    uninstall: (portalId) => hub.uninstall(hub.portal(portalId).id),
    advance(ms) {
      for (const portal of hub.portals.values()) hub.setClock(portal, portal.world.now() + ms);
      return hub.portal().world.now();
    },
    happen(what) {
      const parsed = doings.parse(what);
      return happen(hub.portal(parsed.portalId).world, parsed);
    },
    fault: (rule) => faults.add(faultRule.parse(rule)),
    clearFaults: () => faults.clear(),
    requests: () => hub.log.all(),
    deliverNow: (o) => deliveries.deliver(o),
    replay(line) {
      const recorded = recordedDelivery.parse(line);
      const known = recorded.events.map((e) => hub.portals.get(Number(e.portalId))).find((p) => p !== undefined);
      const portal = known ?? hub.portal();
      becomeAsRecorded(portal.world, recorded);
      return deliveries.sendAsTheyAre(portal, recorded.events);
    },
    deliveries: () => deliveries.done(),
    waiting: () => deliveries.waiting(),
    deliverTo: (url, publicUrl) => void Object.assign(deliveries.settings, addresses(url, publicUrl)),
    cardFetch: (call) => cardFetch(hub, reach, call),
    runWorkflowAction: (of) => runWorkflowAction(hub, reach, of),
    watch: (watcher) => hub.watch(watcher),
    close: async () => deliveries.close(),
  };
}

/** Where to post, and which URL to sign. */
function addresses(url: string | null, publicUrl: string | undefined) {
  if (url === null || publicUrl === undefined) return { url, signedUrl: null };
  const { pathname, search } = new URL(url);
  return { url, signedUrl: `${publicUrl.replace(/\/+$/, '')}${pathname}${search}` };
}
