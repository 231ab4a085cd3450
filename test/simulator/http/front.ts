/** The API's front door: logs each call, lets faults strike, checks token and budget, hands over to the account's routes. */
import express, { Router } from 'express';
import type { ErrorRequestHandler, NextFunction, Request, Response } from 'express';
import type { Call } from '../call.ts';
import { badRequest, expiredToken, HubSpotError, notFound, unauthorized } from '../errors.ts';
import type { Faults } from '../faults.ts';
import type { Hub, Portal } from '../hub.ts';
import { budgetOf } from '../limits.ts';
import { canonicalPath, isApiPath } from '../paths.ts';
import { withoutSecrets } from '../request-log.ts';
import type { LoggedRequest } from '../request-log.ts';
import { bearerOf } from './bearer.ts';
import { remarksOn } from './described.ts';
import { suffer } from './answer-faults.ts';
import type { Pause } from './answer-faults.ts';

const MOST_URL = 8192;

/** Answers HubSpot's API paths and passes everything else on, so that it can share an origin with an app. */
export function apiRouter(hub: Hub, faults: Faults, appRoutes: Router, pause: Pause): Router {
  const router = Router();
  let correlation = 0;

  const own = Router();
  own.use((req, res, next) => {
    const portal = portalOf(hub, req);
    const entry = openEntry(hub, req, res, portal);
    res.locals.entry = entry;
    next();
  });
  own.use(
    express.json({ limit: '10mb', type: ['application/json', 'application/*+json'], strict: false }),
    express.urlencoded({ extended: false }),
  );
  own.use((req, res, next) => {
    const entry = entryOf(res);
    entry.body = withoutSecrets(req.body);
    if (req.originalUrl.length > MOST_URL) return next(new HubSpotError(414, { message: 'The URL is too long.' }));
    const canonical = canonicalPath(req.path);
    const remarks = canonical === null ? [] : remarksOn(req.method, canonical, req.body);
    if (remarks.length > 0) entry.remarks = remarks;
    const paths = [entry.path, ...(canonical ? [canonical] : [])];
    const rule = faults.strike({ method: req.method, paths, portalId: entry.portalId });
    if (!rule) return next();
    entry.fault = rule.id;
    void suffer(rule, pause, req, res, next).catch(next);
  });
  own.use((req, res, next) => {
    const canonical = canonicalPath(req.path);
    if (canonical === null) return next(notFound());
    const query = req.url.indexOf('?');
    req.url = canonical + (query < 0 ? '' : req.url.slice(query));
    if (canonical.startsWith('/oauth/') || canonical.startsWith('/journal')) return appRoutes(req, res, next);
    const portal = admit(hub, req, res);
    res.set(portal.budgets.take(budgetOf(canonical), hub.wall()));
    portal.routes(req, res, next);
  });
  own.use((_req, _res, next) => next(notFound()));
  own.use(((error: unknown, _req: Request, res: Response, _next: NextFunction) => {
    correlation += 1;
    answerError(error, res, correlation);
  }) satisfies ErrorRequestHandler);

  router.use((req, res, next) => (isApiPath(req.path) ? own(req, res, next) : next()));
  return router;
}

/** The account the token belongs to, whether or not the token still holds. */
function portalOf(hub: Hub, req: Request): Portal | null {
  const token = bearerOf(req);
  const access = token === null ? null : hub.grants.byAccess(token);
  return access?.grant ? (hub.portals.get(access.grant.portalId) ?? null) : null;
}

/** Refuses calls without a good token; tells the routes who calls. */
function admit(hub: Hub, req: Request, res: Response): Portal {
  const token = bearerOf(req);
  const access = token === null ? null : hub.grants.byAccess(token);
  const portal = portalOf(hub, req);
  if (!access?.grant || !portal) throw unauthorized();
  if (!hub.grants.isLive(access)) throw expiredToken();
  const call: Call = { token: access.token, scopes: access.scopes, userId: access.grant.userId };
  res.locals.call = call;
  return portal;
}

function entryOf(res: Response): LoggedRequest {
  return res.locals.entry as LoggedRequest;
}

function openEntry(hub: Hub, req: Request, res: Response, portal: Portal | null): LoggedRequest {
  const started = hub.wall();
  const entry = hub.log.open({
    method: req.method,
    path: req.originalUrl.split('?')[0] ?? req.path,
    query: { ...(req.query as Record<string, string | string[]>) },
    at: new Date(started).toISOString(),
    simulatedAt: portal?.world.nowIso() ?? null,
    portalId: portal?.id ?? null,
  });
  res.on('close', () => {
    entry.status = res.writableFinished ? res.statusCode : 0;
    entry.durationMs = hub.wall() - started;
    hub.tell((w) => w.onRequest?.(entry));
  });
  return entry;
}

function answerError(error: unknown, res: Response, correlation: number): void {
  const known = asHubSpotError(error);
  if (known.status === 500 && known !== error)
    entryOf(res).error = String(error instanceof Error ? error.stack : error);
  res.status(known.status).set(known.headers);
  if ('verbatim' in known.body) {
    const verbatim = known.body.verbatim;
    return void (typeof verbatim === 'string' ? res.send(verbatim) : res.json(verbatim));
  }
  const correlationId = `00000000-0000-4000-8000-${String(correlation).padStart(12, '0')}`;
  res.json({ status: 'error', ...known.body, correlationId });
}

function asHubSpotError(error: unknown): HubSpotError {
  if (error instanceof HubSpotError) return error;
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : null;
  if (status === 413)
    return new HubSpotError(413, { message: 'The request is too large.', category: 'VALIDATION_ERROR' });
  if (typeof status === 'number' && status >= 400 && status < 500)
    return badRequest('Invalid input JSON: the body could not be read.');
  return new HubSpotError(500, { message: 'internal error', category: 'INTERNAL_ERROR' });
}
