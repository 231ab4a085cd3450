/** Connecting an account from an admin's browser. What is right and wrong about it is decided in `src/install`. */
import { Router } from 'express';
import type { Request, Response } from 'express';
import { finishConnecting, INSTALL_COOKIE, startConnecting } from '../src/install/connect.ts';
import type { ConnectNeeds } from '../src/install/connect.ts';
import type { Log } from './log.ts';

export interface OAuthRoutes {
  connect: ConnectNeeds;
  /** The account is connected: it may be read. */
  onConnected: (portalId: number) => Promise<void>;
  /** False only on this machine alone, where there is no https. */
  secureCookie: boolean;
  log: Log;
}

export function oauthRoutes({ connect, onConnected, secureCookie, log }: OAuthRoutes): Router {
  const router = Router();
  const cookie = { httpOnly: true, secure: secureCookie, sameSite: 'lax', path: '/oauth' } as const;

  router.get('/oauth/install', async (_request, response) => {
    const { url, browser } = await startConnecting(connect);
    response.cookie(INSTALL_COOKIE.name, browser, { ...cookie, maxAge: INSTALL_COOKIE.maxAgeS * 1000 });
    response.set('cache-control', 'no-store').redirect(302, url);
  });

  router.get('/oauth/callback', async (request, response) => {
    const outcome = await finishConnecting(connect, {
      code: one(request, 'code'),
      state: one(request, 'state'),
      error: one(request, 'error'),
      browser: cookieOf(request, INSTALL_COOKIE.name),
    });
    response.clearCookie(INSTALL_COOKIE.name, cookie);
    if (!outcome.ok) {
      log.warn({ code: outcome.code }, 'an account was not connected');
      return page(response, 400, 'Not connected', outcome.message);
    }
    log.info({ portalId: outcome.portalId, first: outcome.first }, 'an account was connected');
    await onConnected(outcome.portalId);
    const missing = outcome.missingScopes.length;
    page(
      response,
      200,
      'Connected',
      `Ghostlight is connected and reads your deals now. It creates no task for what is quiet already.${
        missing > 0
          ? ` ${missing === 1 ? 'One permission was' : `${missing} permissions were`} not granted; the settings page says what would be possible with ${missing === 1 ? 'it' : 'them'}.`
          : ''
      } You can close this page.`,
    );
  });
  return router;
}

/** A parameter that stands once; anything else counts as missing. */
function one(request: Request, name: string): string | null {
  const values = new URLSearchParams(request.originalUrl.split('?')[1] ?? '').getAll(name);
  const value = values.length === 1 ? values[0] : undefined;
  return value === undefined || value === '' || value.length > 2_000 ? null : value;
}

function cookieOf(request: Request, name: string): string | null {
  for (const part of (request.get('cookie') ?? '').split(';')) {
    const [key, value] = part.trim().split('=');
    if (key === name && value) return value;
  }
  return null;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function page(response: Response, status: number, title: string, text: string): void {
  const safe = (words: string) => words.replace(/[&<>"']/g, (c) => ESCAPES[c] ?? c);
  response
    .status(status)
    .set({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    .send(
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>${safe(title)} · Ghostlight</title><body style="font:16px/1.5 system-ui;max-width:34rem;margin:15vh auto;padding:0 1rem"><h1>${safe(title)}</h1><p>${safe(text)}</p></body></html>`,
    );
}
