/**
 * Connecting an account. The browser is sent to HubSpot with a state, and comes back with it and a code.
 * The state is bound to the browser by a secret in a cookie, lives ten minutes, and works once: somebody else's
 * callback, opened in this browser (login fixation), or an old one opened again, connects nothing.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Instant } from '../deal/facts.ts';
import type { GrantAnswer, GrantStore, InstallStates, OAuthServer, PortalConnections } from '../ports/connections.ts';
import { CrmError } from '../ports/crm.ts';
import { featuresOf, OPTIONAL_SCOPES, REQUIRED_SCOPES, SCOPES } from './scopes.ts';
import { aboutAccess, aboutRefresh } from './seal.ts';
import type { Keys } from './seal.ts';

const STATE_LIFE_MS = 10 * 60_000;

/** The cookie's name and life in seconds. Set it HttpOnly, Secure, SameSite=Lax, Path=/oauth. */
export const INSTALL_COOKIE = { name: 'ghostlight_install', maxAgeS: STATE_LIFE_MS / 1000 };

export interface ConnectNeeds {
  states: InstallStates;
  grants: GrantStore;
  connections: PortalConnections;
  oauth: OAuthServer;
  keys: Keys;
  clientId: string;
  /** Our `/oauth/callback`, exactly as registered with HubSpot. */
  redirectUri: string;
  /** HubSpot's consent page. */
  authorizeUrl?: string;
  /** Real time, for the ends of tokens and states. */
  wall: () => Instant;
  /** The service's time, for what is recorded. */
  now: () => Instant;
}

export interface Started {
  /** Where to send the browser. */
  url: string;
  /** The cookie's value. */
  browser: string;
}

/** `GET /oauth/install`. */
export async function startConnecting(needs: ConnectNeeds): Promise<Started> {
  const state = randomBytes(32).toString('base64url');
  const browser = randomBytes(32).toString('base64url');
  const createdAt = needs.wall();
  await needs.states.put({
    stateHash: digest(state),
    browserHash: digest(browser),
    createdAt,
    expiresAt: createdAt + STATE_LIFE_MS,
  });
  // HubSpot wants scopes parted by %20, which URLSearchParams would write as +.
  const query = [
    ['client_id', needs.clientId],
    ['redirect_uri', needs.redirectUri],
    ['scope', REQUIRED_SCOPES.join(' ')],
    ['optional_scope', OPTIONAL_SCOPES.join(' ')],
    ['state', state],
  ].map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`);
  return { url: `${needs.authorizeUrl ?? 'https://app.hubspot.com/oauth/authorize'}?${query.join('&')}`, browser };
}

export interface Callback {
  code: string | null;
  state: string | null;
  /** HubSpot's `error`, when the admin said no. */
  error: string | null;
  /** The cookie's value, as the browser sent it. */
  browser: string | null;
}

export type Connected =
  | { ok: true; portalId: number; first: boolean; missingScopes: string[] }
  | {
      ok: false;
      code: 'denied' | 'unknown-state' | 'other-browser' | 'expired' | 'refused' | 'try-later';
      message: string;
    };

/** `GET /oauth/callback`. The state is used up whatever comes of it. */
export async function finishConnecting(needs: ConnectNeeds, callback: Callback): Promise<Connected> {
  const refused = await stateRefused(needs, callback);
  if (refused) return refused;
  if (callback.error !== null || callback.code === null) {
    return {
      ok: false,
      code: 'denied',
      message: 'No access was given in HubSpot, so nothing was connected. You can start again.',
    };
  }
  try {
    return await keepGrant(needs, await needs.oauth.exchange(callback.code, needs.redirectUri));
  } catch (error) {
    if (!(error instanceof CrmError)) throw error;
    const again = error.kind === 'try-later' || error.kind === 'rate-limited';
    return {
      ok: false,
      code: again ? 'try-later' : 'refused',
      message: `${error.message.replace(/[.\s]+$/, '')}. Try again; if it stays, tell whoever runs Ghostlight.`,
    };
  }
}

async function stateRefused(needs: ConnectNeeds, { state, browser }: Callback): Promise<Connected | null> {
  const pending = state === null ? null : await needs.states.take(digest(state));
  if (!pending) {
    return {
      ok: false,
      code: 'unknown-state',
      message: 'This link was used already, or is not ours. Please start again.',
    };
  }
  if (browser === null || !same(pending.browserHash, digest(browser))) {
    return {
      ok: false,
      code: 'other-browser',
      message: 'This was started in another browser. Please start again here.',
    };
  }
  if (pending.expiresAt <= needs.wall()) {
    return { ok: false, code: 'expired', message: 'That took more than ten minutes. Please start again.' };
  }
  return null;
}

async function keepGrant(needs: ConnectNeeds, answer: GrantAnswer): Promise<Connected> {
  const { keys, oauth, grants, connections, wall, now } = needs;
  const told = answer.portalId === null || answer.scopes === null ? await oauth.introspect(answer.accessToken) : null;
  const portalId = answer.portalId ?? told?.portalId;
  const scopes = answer.scopes ?? told?.scopes ?? [];
  if (portalId === undefined) throw new CrmError('refused', 'HubSpot did not say which account this is');
  const account = await oauth.account(answer.accessToken);
  if (await mayReadMoreMails(needs, portalId, scopes)) await connections.readMailsAnew(portalId);
  await grants.put({
    portalId,
    access: keys.seal(answer.accessToken, aboutAccess(portalId)),
    accessEndsAt: wall() + answer.expiresInMs,
    refresh: keys.seal(answer.refreshToken, aboutRefresh(portalId)),
    scopes,
    installedBy: answer.userId ?? told?.userId ?? null,
  });
  const { timeZone, currency, uiDomain } = account;
  const { first } = await connections.connected({ portalId, timeZone, currency, country: null, uiDomain, now: now() });
  return { ok: true, portalId, first, missingScopes: SCOPES.map((s) => s.scope).filter((s) => !scopes.includes(s)) };
}

/** What mails say may be read from now on. An account whose old grant is gone may have been without it. */
async function mayReadMoreMails(
  { grants }: Pick<ConnectNeeds, 'grants'>,
  portalId: number,
  scopes: readonly string[],
): Promise<boolean> {
  const before = featuresOf((await grants.load(portalId))?.scopes ?? []).mailText;
  return !before && featuresOf(scopes).mailText;
}

/**
 * A private app's static token, for use in one account only: no OAuth, no refresh. Where HubSpot does not tell what it
 * may do, all scopes are taken as granted until a call is refused for want of one (`denied.ts`).
 */
export async function connectStatic(
  needs: Omit<ConnectNeeds, 'states' | 'clientId' | 'redirectUri'>,
  token: string,
  admin: string | null = null,
): Promise<{ portalId: number; first: boolean }> {
  const { portalId, timeZone, currency, uiDomain } = await needs.oauth.account(token);
  const scopes = await scopesOfStatic(needs.oauth, portalId, token);
  if (await mayReadMoreMails(needs, portalId, scopes)) await needs.connections.readMailsAnew(portalId);
  await needs.grants.put({
    portalId,
    access: needs.keys.seal(token, aboutAccess(portalId)),
    accessEndsAt: null,
    refresh: null,
    scopes,
    installedBy: admin,
  });
  const connected = { portalId, timeZone, currency, country: null, uiDomain, now: needs.now() };
  return { portalId, first: (await needs.connections.connected(connected)).first };
}

async function scopesOfStatic(oauth: OAuthServer, portalId: number, token: string): Promise<string[]> {
  const all = SCOPES.map((s) => s.scope);
  try {
    const told = await oauth.introspect(token);
    return told.portalId === portalId && told.scopes.length > 0 ? told.scopes : all;
  } catch (error) {
    if (error instanceof CrmError) return all;
    throw error;
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
