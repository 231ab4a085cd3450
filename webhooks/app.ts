/**
 * The composition: every part of the service built once, from the environment, a store and a clock. `start`, `worker` and
 * the local demonstration differ only in what they switch on.
 */
import express from 'express';
import type { Express } from 'express';
import helmet from 'helmet';
import { randomUUID } from 'node:crypto';
import { pinoHttp } from 'pino-http';
import { actNow } from '../src/act/act.ts';
import type { ActNeeds } from '../src/act/act.ts';
import { isFields } from '../src/act/effects.ts';
import type { ActingNeeds } from '../src/card/acting.ts';
import { hubspot } from '../src/hubspot/crm.ts';
import { hubspotOAuth } from '../src/hubspot/oauth.ts';
import { keysOf } from '../src/install/seal.ts';
import { GrantTokens } from '../src/install/tokens.ts';
import { SETTLE_MS } from '../src/intake/drain.ts';
import type { Crm } from '../src/ports/crm.ts';
import { CrmError } from '../src/ports/crm.ts';
import { readingAfterConnecting } from '../src/sync/after-connecting.ts';
import type { Jobs, JobWork } from '../src/ports/jobs.ts';
import { Access } from './access.ts';
import { cardRoutes } from './card-routes.ts';
import type { Env } from './env.ts';
import { healthRoutes } from './health.ts';
import { jobWork } from './jobs.ts';
import type { Log } from './log.ts';
import { makeMetrics } from './metrics.ts';
import type { Metrics } from './metrics.ts';
import { KnownNames } from './names.ts';
import { oauthRoutes } from './oauth-routes.ts';
import { overviewRoutes } from './overview-routes.ts';
import { receive } from './receive.ts';
import { errorHandler, notFound } from './refuse.ts';
import { lastQuarter } from './settings/quarter.ts';
import { settingsRoutes } from './settings/routes.ts';
import { Taught } from './taught.ts';
import { piecesOf, startWork } from './work.ts';
import type { Pieces, Work, WorkNeeds } from './work.ts';
import { workflowRoutes } from './workflow-routes.ts';

export interface ServiceNeeds extends WorkNeeds {
  env: Env;
  jobs: Jobs;
  metrics?: Metrics;
  /** HubSpot's consent page; the simulator has its own. */
  authorizeUrl?: string;
  /** A deal is judged so long after news of it, in the service's time; 0 where that time stands still. */
  settleMs?: number;
  /** What must hold beside the database before `/readyz` says so. */
  isReady?: () => boolean;
}

export interface Service {
  app: Express;
  metrics: Metrics;
  jobWork: JobWork;
  crmOf: (portalId: number) => Promise<Crm>;
  /** One piece of work of each kind, for whoever wants to see it done step by step. */
  pieces: Pieces;
  /** Begins to take work: inbox, watch and effects. Answers how to wake and to stop them. */
  work(): Work;
  close(): Promise<void>;
}

export function composeService(needs: ServiceNeeds): Service {
  const { env, store, clock, jobs, log, settleMs = SETTLE_MS } = needs;
  const metrics = needs.metrics ?? makeMetrics();
  const now = () => clock.now();
  const wall = () => clock.wall();
  const { HUBSPOT_CLIENT_ID: clientId, HUBSPOT_CLIENT_SECRET: secret, HUBSPOT_API_URL: apiUrl, PUBLIC_URL } = env;

  const [current, ...older] = env.TOKEN_KEY.split(',').map((key) => Buffer.from(key.trim(), 'base64'));
  const keys = keysOf(current as Buffer, older);
  const oauth = hubspotOAuth({ apiUrl, clientId, clientSecret: secret });
  const { grants, connections, budget } = store;
  const tokens = new GrantTokens({
    grants,
    keys,
    oauth,
    connections,
    wall,
    now,
    onDead: (portalId, because) => log.warn({ portalId, because }, 'an account is no longer connected'),
  });
  const hub = hubspot({
    apiUrl,
    budget,
    tokens,
    random: Math.random,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    elapsed: () => performance.now(),
  });
  const crmOf = async (portalId: number): Promise<Crm> => hub.crm(portalId);

  // A job often follows a reconnect, which another process has heard of: the token in memory may grant less.
  const freshCrmOf = (portalId: number): Promise<Crm> => {
    tokens.forget(portalId);
    return crmOf(portalId);
  };

  const taught = new Taught(store, clock);
  const names = new KnownNames(crmOf, clock);
  const access = new Access(crmOf, clock);
  const acts: ActNeeds = {
    store,
    crmOf,
    now,
    wall,
    random: Math.random,
    onFault: (portalId, { dealId, key }, error) => log.error({ err: error, portalId, dealId, key }, 'an effect failed'),
    onEffect: ({ portalId, effect, outcome }) => {
      const { kind } = effect.payload;
      const status = outcome.status === 'pending' ? 'retry' : outcome.status;
      metrics.effects.inc({ kind, outcome: status });
      const line = { portalId, dealId: effect.dealId, key: effect.key, kind, tries: effect.tries };
      if (outcome.status === 'done') log[isFields(effect.key) ? 'debug' : 'info'](line, 'written to HubSpot');
      else log.warn({ ...line, because: outcome.because }, status === 'dead' ? 'given up' : 'to be tried again');
    },
  };
  const acting: ActingNeeds = {
    store,
    now,
    wall,
    chanceOf: (portalId, situation) => taught.chanceOf(portalId, situation),
    namesOf: ({ portal, settings, installedBy }) => {
      void names
        .refresh(portal.portalId, settings, installedBy)
        .catch((error: unknown) => log.error({ err: error }, 'names could not be read'));
      return names.of(portal.portalId);
    },
    actNow: (portalId, effectKeys) => actNow(acts, portalId, effectKeys),
  };
  const signedBy = { publicUrl: PUBLIC_URL, secret, wall, log };
  const isAdmin = access.isAdmin.bind(access);

  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', 'simple');
  app.use(helmet());
  app.use(correlated(log));
  app.use(healthRoutes({ store, clock, metrics, isReady: needs.isReady ?? (() => true) }));
  app.use(receive({ ...signedBy, inbox: store, now, metrics }));
  app.use(cardRoutes({ ...signedBy, acting, metrics }));
  app.use(
    settingsRoutes({
      ...signedBy,
      store,
      now,
      isAdmin,
      crmOf: (portalId) => crmOf(portalId).catch(nullWhenAway),
      lastQuarter: (portalId, from, to) => lastQuarter(store, portalId, clock.now(), from, to),
      proposalsOf: (portalId, desk) => taught.proposals(portalId, desk),
      onSaved: (portalId) => taught.forget(portalId),
    }),
  );
  app.use(
    overviewRoutes({
      ...signedBy,
      store,
      now,
      isAdmin,
      metrics,
      outcomesOf: (portalId, owners) => taught.outcomes(portalId, owners),
      coachingOf: (portalId, owners) => taught.coaching(portalId, owners),
    }),
  );
  app.use(workflowRoutes({ ...signedBy, acting }));
  app.use(
    oauthRoutes({
      connect: {
        states: store.installs,
        grants,
        connections,
        oauth,
        keys,
        clientId,
        redirectUri: `${PUBLIC_URL}/oauth/callback`,
        ...(needs.authorizeUrl ? { authorizeUrl: needs.authorizeUrl } : {}),
        wall,
        now,
      },
      onConnected: async (portalId) => {
        tokens.forget(portalId);
        await jobs.add(await readingAfterConnecting(store, portalId));
      },
      secureCookie: PUBLIC_URL.startsWith('https:'),
      log,
    }),
  );
  app.use(notFound);
  app.use(errorHandler(log));

  const pieces = piecesOf(needs, { metrics, acts, crmOf, settleMs });
  return {
    app,
    metrics,
    crmOf,
    jobWork: jobWork({ store, crmOf: freshCrmOf, clock, jobs, log }),
    pieces,
    work: () => startWork(needs, pieces),
    close: async () => hub.close(),
  };
}

/** Every request gets a number that its log lines carry. Only method, path and status are logged: queries name people. */
function correlated(log: Log) {
  return [
    pinoHttp({
      logger: log,
      genReqId: () => randomUUID().slice(0, 13),
      quietReqLogger: true,
      // What failed is logged where it is turned into an answer; here it is only counted and timed.
      customLogLevel: () => 'debug',
      serializers: {
        req: (request: { id: unknown; method: string; url: string }) => ({
          id: request.id,
          method: request.method,
          path: request.url.split('?')[0],
        }),
        res: (response: { statusCode: number }) => ({ status: response.statusCode }),
      },
    }),
    ((request, response, next) => {
      response.locals.correlation = String(request.id);
      response.set('x-request-id', String(request.id));
      next();
    }) satisfies express.RequestHandler,
  ];
}

function nullWhenAway(error: unknown): null {
  if (error instanceof CrmError) return null;
  throw error;
}
