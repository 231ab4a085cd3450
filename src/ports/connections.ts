/** The grants of portals: tokens at rest, the states of installs under way, and what a portal's connection is. */
import type { Instant } from '../deal/facts.ts';
import type { AccountDetails } from './crm.ts';

/** Tokens as they are stored: sealed texts only (`src/install/seal.ts`); the store never sees a token. */
export interface StoredGrant {
  portalId: number;
  /** Sealed access token, and its end. A static token of a private app has no end (null) and no refresh token. */
  access: string;
  accessEndsAt: Instant | null;
  refresh: string | null;
  /** What HubSpot granted. */
  scopes: string[];
  /** The user who installed, when HubSpot said. */
  installedBy: string | null;
  /** Counts the refreshes; a refresh saves only over the version it read. */
  version: number;
}

export interface GrantStore {
  load(portalId: number): Promise<StoredGrant | null>;
  /** Puts a grant in place of any earlier one (install, reconnect). Counts the version up. */
  put(grant: Omit<StoredGrant, 'version'>): Promise<void>;
  /**
   * Runs `work` while no other process runs it for this portal (an advisory lock, held on one connection), and gives it
   * the grant as it is then, and a `put` on that same connection: a pool whose every connection waits for another one
   * would stand still. `put` writes only over the grant `work` was given. Whoever waited finds the new token there and need not refresh again.
   */
  alone<T>(
    portalId: number,
    work: (grant: StoredGrant | null, put: (grant: Omit<StoredGrant, 'version'>) => Promise<void>) => Promise<T>,
  ): Promise<T>;
  /** Every sealed grant, for the rotation of keys; page by ascending portal id. */
  page(afterPortalId: number, limit: number): Promise<StoredGrant[]>;
  /** Puts newly sealed texts over the version that was read; false when it changed meanwhile. */
  reseal(portalId: number, version: number, sealed: { access: string; refresh: string | null }): Promise<boolean>;
  remove(portalId: number): Promise<void>;
}

/** An install under way. Only digests are stored: a look into the table gives nobody a state to use. */
export interface PendingInstall {
  /** SHA-256 of the state in the URL, and of the secret in the browser's cookie. */
  stateHash: string;
  browserHash: string;
  createdAt: Instant;
  expiresAt: Instant;
}

export interface InstallStates {
  put(pending: PendingInstall): Promise<void>;
  /** Takes it out for good: a second taker gets null. Expired ones are given too, the caller judges them. */
  take(stateHash: string): Promise<PendingInstall | null>;
  removeExpired(now: Instant): Promise<number>;
}

export type ConnectionStatus = 'connected' | 'disconnected' | 'uninstalled';

/** Where the status of a portal is kept (`portals`). */
export interface PortalConnections {
  status(portalId: number): Promise<{ status: ConnectionStatus; since: Instant; because: string | null } | null>;
  /** First install makes the portal's row; a reconnect sets it connected again and keeps everything that was there. */
  connected(portal: {
    portalId: number;
    timeZone: string;
    currency: string | null;
    country: string | null;
    uiDomain: string | null;
    now: Instant;
  }): Promise<{ first: boolean }>;
  /** The next sweep reads stored mails once more, for their words may be read now. Nothing for a portal that is new. */
  readMailsAnew(portalId: number): Promise<void>;
  /**
   * `because` is one line a person can read. With `grant` only while that version of the grant is the stored one (null:
   * while there is none): an admin may have connected again while HubSpot refused the old one. False when it is not.
   */
  disconnected(
    portalId: number,
    status: 'disconnected' | 'uninstalled',
    because: string,
    now: Instant,
    grant?: { version: number | null },
  ): Promise<boolean>;
}

/** What HubSpot answers when it gives or renews a grant. */
export interface GrantAnswer {
  accessToken: string;
  refreshToken: string;
  expiresInMs: number;
  /** Null when HubSpot left it out; `introspect` knows. */
  portalId: number | null;
  userId: string | null;
  scopes: string[] | null;
}

/** HubSpot's OAuth endpoints. Every call throws `CrmError`; `disconnected` only when the grant itself is dead. */
export interface OAuthServer {
  exchange(code: string, redirectUri: string): Promise<GrantAnswer>;
  refresh(refreshToken: string): Promise<GrantAnswer>;
  /** Whose token it is and what it may do. */
  introspect(accessToken: string): Promise<{ portalId: number; userId: string | null; scopes: string[] }>;
  /** The account a token opens. */
  account(accessToken: string): Promise<AccountDetails>;
  /** Takes our app out of the account; HubSpot tells its admins by mail. */
  uninstall(accessToken: string): Promise<void>;
}

/** Gives the door to HubSpot its tokens. */
export interface Tokens {
  /** A token good for a while yet. Throws `CrmError` of kind `disconnected` where there is no live grant. */
  token(portalId: number): Promise<string>;
  /** HubSpot answered 401 to this token: the next `token` is another one, or throws `disconnected`. */
  rejected(portalId: number, token: string): Promise<void>;
  /** HubSpot refused a call for want of these scopes, any of which would have done. */
  denied?(portalId: number, scopes: readonly string[]): Promise<void>;
}
