/** OAuth: consent, codes, tokens, what a token may do, and the end of a grant. Errors here have RFC 6749's shape beside HubSpot's. */
import { Router } from 'express';
import type { Request, Response } from 'express';
import { ACCESS_LIFE_MS, DEVELOPER_SCOPES } from '../app.ts';
import type { AccessToken, Grant } from '../app.ts';
import { HubSpotError, notFound } from '../errors.ts';
import { pathParam } from '../call.ts';
import type { Hub } from '../hub.ts';

export function oauthRoutes(hub: Hub): Router {
  const router = Router();

  router.post('/oauth/token', (req, res) => {
    const form = formOf(req);
    checkClient(hub, form);
    switch (form.grant_type) {
      case 'authorization_code': {
        const grant = hub.grants.redeem(form.code ?? '', form.redirect_uri ?? '');
        if (!grant) throw oauthError('invalid_grant', 'BAD_AUTH_CODE', 'missing or unknown auth code');
        return res.json(tokens(hub, grant, isDated(req)));
      }
      case 'refresh_token': {
        const grant = hub.grants.byRefresh(form.refresh_token ?? '');
        if (!grant) throw oauthError('invalid_grant', 'BAD_REFRESH_TOKEN', 'missing or unknown refresh token');
        return res.json(tokens(hub, grant, isDated(req)));
      }
      case 'client_credentials': {
        const wrong = (form.scope ?? '').split(/[ ,]+/).find((s) => s && !DEVELOPER_SCOPES.includes(s));
        if (wrong || !isDated(req))
          throw oauthError('invalid_scope', 'BAD_SCOPES', `scope ${wrong ?? ''} is not for the app itself`);
        const access = hub.grants.developerAccess();
        const scopes = [...access.scopes];
        return res.json({ ...bearer(access), token_use: 'client_credentials', scopes });
      }
      default:
        throw oauthError('unsupported_grant_type', 'BAD_GRANT_TYPE', `unknown grant type ${form.grant_type ?? ''}`);
    }
  });

  router.post('/oauth/token/introspect', (req, res) => {
    const form = formOf(req);
    checkClient(hub, form);
    const token = form.token ?? '';
    const refresh = hub.grants.byRefresh(token);
    if (refresh) return res.json({ ...aboutGrant(hub, refresh), active: true, token, token_use: 'refresh_token' });
    const access = hub.grants.byAccess(token);
    if (!access?.grant || !hub.grants.isLive(access)) return res.json({ active: false });
    res.json({
      ...aboutAccess(hub, access, access.grant),
      active: true,
      token,
      token_use: 'access_token',
      is_private_distribution: false,
      signed_access_token: signedForm(hub, access, access.grant),
    });
  });

  router.post('/oauth/token/revoke', (req, res) => {
    const form = formOf(req);
    checkClient(hub, form);
    const grant = hub.grants.byRefresh(form.token ?? '');
    if (grant) hub.grants.revoke(grant);
    res.status(204).end();
  });

  router.get('/oauth/access-tokens/:token', (req, res) => {
    const token = pathParam(req, 'token');
    const access = hub.grants.byAccess(token);
    if (!access?.grant || !hub.grants.isLive(access)) throw notFound('access token not found');
    res.json({ ...aboutAccess(hub, access, access.grant), token });
  });

  router.get('/oauth/refresh-tokens/:token', (req, res) => {
    const token = pathParam(req, 'token');
    const grant = hub.grants.byRefresh(token);
    if (!grant) throw notFound('refresh token not found');
    res.json({ ...aboutGrant(hub, grant), token });
  });

  router.delete('/oauth/refresh-tokens/:token', (req, res) => {
    const grant = hub.grants.byRefresh(pathParam(req, 'token'));
    if (grant) hub.grants.revoke(grant);
    res.status(204).end();
  });

  return router;
}

export function oauthError(error: string, status: string, message: string): HubSpotError {
  return new HubSpotError(400, { error, error_description: message, status, message });
}

function formOf(req: Request): Record<string, string> {
  const body: unknown = req.body;
  if (!req.is('application/x-www-form-urlencoded') || typeof body !== 'object' || body === null) {
    throw oauthError('invalid_request', 'BAD_REQUEST', 'the body must be form-encoded');
  }
  return Object.fromEntries(Object.entries(body).filter((e): e is [string, string] => typeof e[1] === 'string'));
}

function checkClient(hub: Hub, form: Record<string, string>): void {
  if (form.client_id !== hub.app.clientId)
    throw oauthError('invalid_client', 'BAD_CLIENT_ID', 'missing or unknown client id');
  if (form.client_secret !== hub.app.clientSecret)
    throw oauthError('invalid_client', 'BAD_CLIENT_SECRET', 'missing or invalid client secret');
}

function isDated(req: Request): boolean {
  return /^\/oauth\/\d{4}-\d{2}\//.test(req.originalUrl);
}

/** The first version says less: neither the account nor the scopes. */
function tokens(hub: Hub, grant: Grant, dated: boolean) {
  const answer = { ...bearer(hub.grants.access(grant)), refresh_token: grant.refreshToken };
  if (!dated) return answer;
  return {
    ...answer,
    token_use: 'access_token',
    hub_id: grant.portalId,
    scopes: [...grant.scopes],
    ...(grant.userId === null ? {} : { user_id: grant.userId }),
  };
}

function bearer(access: AccessToken) {
  return { access_token: access.token, token_type: 'bearer', expires_in: ACCESS_LIFE_MS / 1000 };
}

function aboutGrant(hub: Hub, grant: Grant) {
  return {
    token_type: 'bearer',
    hub_id: grant.portalId,
    hub_domain: `portal-${grant.portalId}.example`,
    app_id: hub.app.appId,
    client_id: hub.app.clientId,
    scopes: [...grant.scopes],
    user_id: grant.userId ?? 0,
    user: hub.portal(grant.portalId).world.file.owners.find((o) => o.userId === grant.userId)?.email ?? '',
  };
}

function aboutAccess(hub: Hub, access: AccessToken, grant: Grant) {
  const left = access.expiresAt === null ? ACCESS_LIFE_MS : access.expiresAt - hub.wall();
  return { ...aboutGrant(hub, grant), scopes: [...access.scopes], expires_in: Math.floor(left / 1000) };
}

/** HubSpot sends its inner form of the token along; nobody outside can check its signatures. */
function signedForm(hub: Hub, access: AccessToken, grant: Grant) {
  return {
    appId: hub.app.appId,
    appInstallId: `${grant.portalId}`,
    audience: '',
    expiresAt: access.expiresAt ?? 0,
    hubId: grant.portalId,
    hublet: 'na1',
    installingUserId: grant.userId ?? 0,
    isPrivateDistribution: false,
    isServiceAccount: false,
    isUserLevel: false,
    newSignature: '',
    scopeToScopeGroupPks: '',
    scopes: '',
    signature: '',
    trialScopeToScopeGroupPks: '',
    trialScopes: '',
    userId: grant.userId ?? 0,
  };
}

/** Consent is given at once in the first account, or in the one the path names: nobody sits at this page. */
export function authorizeRoutes(hub: Hub, settings: { redirectUrls: readonly string[] | null }): Router {
  const router = Router();
  const authorize = (req: Request, res: Response) => {
    const asked = (name: string) => (typeof req.query[name] === 'string' ? req.query[name] : '');
    const refuse = (message: string) => void res.status(400).type('text/plain').send(`${message}\n`);
    if (asked('client_id') !== hub.app.clientId) return refuse('This app does not exist: client_id is unknown.');
    const redirect = asked('redirect_uri');
    if (!URL.canParse(redirect) || (settings.redirectUrls !== null && !settings.redirectUrls.includes(redirect))) {
      return refuse('The redirect_uri does not match what the app is registered with.');
    }
    const named = Number(req.params.portalId ?? (asked('portalId') || NaN));
    const portal = Number.isNaN(named) ? hub.portal() : hub.portals.get(named);
    if (!portal) return refuse('You have no access to this account.');
    const back = new URL(redirect);
    if (asked('state') !== '') back.searchParams.set('state', asked('state'));
    const answer = consent(hub, portal.without, asked('scope'), asked('optional_scope'));
    if (!answer.ok) return refuse(answer.message);
    if (asked('deny') === 'true') {
      back.searchParams.set('error', 'access_denied');
      back.searchParams.set('error_description', 'the user said no');
      return res.redirect(302, back.href);
    }
    const userId = portal.world.file.owners.find((o) => !o.archived && o.userId)?.userId ?? null;
    const grant = hub.grants.consent(portal.id, answer.scopes, userId);
    back.searchParams.set('code', hub.grants.code(grant, redirect));
    res.redirect(302, back.href);
  };
  router.get('/oauth/authorize', authorize);
  router.get('/oauth/:portalId/authorize', authorize);
  return router;
}

/** Required scopes the plan lacks stop the install; optional ones are left out without a word. */
function consent(hub: Hub, without: ReadonlySet<string>, scope: string, optional: string) {
  const split = (text: string) => text.split(/[ ,]+/).filter(Boolean);
  const required = split(scope);
  const unknown = [...required, ...split(optional)].find((s) => !hub.knowsScope(s));
  if (unknown) return { ok: false as const, message: `There is no scope ${unknown}.` };
  if (required.length === 0) return { ok: false as const, message: 'The scope parameter is missing.' };
  const lacking = required.find((s) => without.has(s));
  if (lacking) return { ok: false as const, message: `This account cannot grant ${lacking}.` };
  return { ok: true as const, scopes: [...required, ...split(optional).filter((s) => !without.has(s))] };
}
