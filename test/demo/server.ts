/**
 * The local demonstration: the simulated HubSpot, the service with its database, and the page, all on one origin.
 * Nothing is short-cut: the account is installed by OAuth, read by the first sync, and every change comes by signed webhook.
 */
import express from 'express';
import { readFile } from 'node:fs/promises';
import type { PortalFile } from '../../src/deal/portal-file.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { JobRunner, Jobs, JobWork } from '../../src/ports/jobs.ts';
import type { Store } from '../../src/ports/store.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/declared.ts';
import { headline } from '../../src/wording/states.ts';
import { composeService } from '../../webhooks/app.ts';
import type { Work } from '../../webhooks/work.ts';
import type { Env } from '../../webhooks/env.ts';
import type { Log } from '../../webhooks/log.ts';
import { listen } from '../../webhooks/server.ts';
import { subscriptionsOf } from '../simulator/deliveries/subscriptions.ts';
import { createSimulator } from '../simulator/simulator.ts';
import type { Simulator } from '../simulator/simulator.ts';
import type { Page } from './page/build.ts';
import { demoRoutes, pageFiles } from './routes.ts';
import { Stream } from './stream.ts';
import { usersOf } from './users.ts';
import { watchWorld } from './watch-world.ts';

export interface DemoNeeds {
  file: PortalFile;
  at?: number;
  port: number;
  env: Env;
  store: Store;
  jobs: { jobs: Jobs; run: (work: JobWork) => Promise<JobRunner> };
  /** Settings of earlier runs are forgotten as well. */
  fresh: boolean;
  page: Page | Promise<Page>;
  log: Log;
}

export interface Demo {
  url: string;
  simulator: Simulator;
  /** Resolves once the account is loaded and judged. */
  ready: Promise<void>;
  close(): Promise<void>;
}

const HSMETA = new URL('../../extensions/app/webhooks/webhooks-hsmeta.json', import.meta.url);
const GRACE_MS = 3_000;

/** Listens first, then loads: `/readyz` tells how far it is. Rejects when the port is taken or the page does not build. */
export async function startDemo(needs: DemoNeeds): Promise<Demo> {
  const { file, store, log, env } = needs;
  const portalId = file.portal.portalId;
  const simulator = createSimulator({
    file,
    ...(needs.at === undefined ? {} : { at: needs.at }),
    clientId: env.HUBSPOT_CLIENT_ID,
    clientSecret: env.HUBSPOT_CLIENT_SECRET,
    deliverByItself: true,
    gatherMs: 40,
    subscriptions: subscriptionsOf(JSON.parse(await readFile(HSMETA, 'utf8'))),
  });
  const clock: Clock = { now: () => simulator.world.now(), wall: Date.now };
  const stream = new Stream();
  let isReady = false;
  let isClosing = false;
  let work: Work | null = null;

  const app = express();
  app.disable('x-powered-by');
  const listening = await listen(app, needs.port, '127.0.0.1');
  const url = `http://127.0.0.1:${listening.port}`;
  simulator.url = url;
  simulator.deliverTo(`${url}/hubspot/webhooks`, env.PUBLIC_URL);
  // The service knows only its environment: HubSpot is where the simulator answers.
  const { jobs, run } = needs.jobs;
  const service = composeService({
    env: { ...env, HUBSPOT_API_URL: url },
    store,
    clock,
    jobs,
    log,
    authorizeUrl: `${url}/oauth/authorize`,
    settleMs: 0,
    isReady: () => isReady,
    onJudged: ({ dealId, before, judgement }) => {
      if (!isReady || before === judgement.state) return;
      const at = new Date(judgement.at).toISOString();
      const name = simulator.world.records.live('deals', dealId)?.properties.dealname ?? dealId;
      stream.tell({ kind: 'judgement', at, dealId, state: judgement.state, says: `${name}: ${headline(judgement)}` });
    },
  });
  app.use(simulator.router);
  app.use(demoRoutes({ simulator, store, stream, portalId, file, clock, serviceUrl: env.PUBLIC_URL }));
  app.use(pageFiles(needs.page));
  app.use(service.app);

  const stopWatching = watchWorld(simulator, stream, () => isReady);
  const stopWaking = simulator.watch({ onClock: () => work?.wake() });
  const runner = await run(service.jobWork);
  const loading = load({ needs, url, clock, startWork: () => (work ??= service.work()), isClosing: () => isClosing });
  const ready = loading.then(
    () => {
      isReady = true;
      stream.tell({ kind: 'clock', now: simulator.world.nowIso() });
    },
    (error: unknown) => {
      // Whoever ends it meanwhile does not wait for it.
      if (!isClosing) throw error;
    },
  );
  return {
    url,
    simulator,
    ready,
    close: async () => {
      isClosing = true;
      await loading.catch(() => undefined);
      stopWatching();
      stopWaking();
      stream.close();
      await listening.close(GRACE_MS);
      await work?.stop();
      await runner.stop(GRACE_MS);
      await simulator.close();
      await service.close();
    },
  };
}

/** Installs the app as an admin's browser would, waits for the sync, opens the tap, and waits until all is judged. */
async function load(of: {
  needs: DemoNeeds;
  url: string;
  clock: Clock;
  startWork: () => Work;
  isClosing: () => boolean;
}): Promise<void> {
  const { needs, url, clock } = of;
  const until = (holds: () => Promise<boolean>) => comesTrue(holds, of.isClosing);
  const { store, file, env } = needs;
  const { portalId } = file.portal;
  const kept = needs.fresh ? null : ((await store.desk(portalId))?.settings ?? null);
  // The database is the demonstration's own; accounts of earlier runs lived in a world that is gone.
  for (const earlier of await store.portals()) await store.deletePortal(earlier.portalId);
  await install(url, env.PUBLIC_URL);
  const work = of.startWork();
  await until(async () => (await store.desk(portalId))?.syncedAt != null);
  await until(async () => (await store.teaching(portalId)) !== null);
  const desk = await store.desk(portalId);
  if (!desk) throw new Error('the account was not installed');
  const users = usersOf(file);
  const named = (role: string) => users.filter((u) => u.role === role).map((u) => String(u.userId));
  const settings = {
    ...(kept ?? { ...DEFAULT_SETTINGS, admins: named('admin'), managers: named('manager') }),
    // A new installation creates no task for what is quiet already; here one wants to see some.
    backlogTap: true,
  };
  await store.saveSettings(portalId, desk.settingsVersion, settings, [], clock.now());
  work.wake();
  await until(async () => (await store.queues(clock.now())).every((q) => q.oldestMs === 0 && isIdle(q)));
}

/** Deals that are due later wait as well, and that is no work. */
function isIdle({ queue, waiting }: { queue: string; waiting: number }): boolean {
  return queue === 'deals' || waiting === 0;
}

/** The admin's browser: our install page, HubSpot's consent, and back, with its cookie. */
async function install(url: string, publicUrl: string): Promise<void> {
  const first = await fetch(`${url}/oauth/install`, { redirect: 'manual' });
  const consent = await fetch(first.headers.get('location') ?? '', { redirect: 'manual' });
  const back = (consent.headers.get('location') ?? '').replace(publicUrl, url);
  const cookie = (first.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const done = await fetch(back, { redirect: 'manual', headers: { cookie } });
  if (!done.ok) throw new Error(`the account could not be installed: ${done.status} ${await done.text()}`);
}

const ASK_EVERY_MS = 100;
const PATIENCE_MS = 120_000;

async function comesTrue(holds: () => Promise<boolean>, isClosing: () => boolean): Promise<void> {
  const give = Date.now() + PATIENCE_MS;
  for (;;) {
    if (isClosing()) throw new Error('the demonstration was ended while it was loading');
    if (await holds()) return;
    if (Date.now() > give) throw new Error('the account was not loaded in two minutes');
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
  }
}
