/** The app as HubSpot knows it: its credentials, its scopes, and who installed it with which token. */
import { createHash } from 'node:crypto';

export interface AppIdentity {
  appId: number;
  clientId: string;
  clientSecret: string;
}

export const SAMPLE_APP: AppIdentity = {
  appId: 1_907_733,
  clientId: '5e0c6a52-0000-4000-8000-simulatedapp',
  clientSecret: 'simulated-secret-0000-4000-8000-000000000001',
};

/** Scopes an app can ask for here. Others do not exist, as `crm.objects.tasks.read` does not in HubSpot. */
export const KNOWN_SCOPES: readonly string[] = [
  'oauth',
  'crm.objects.deals.read',
  'crm.objects.deals.write',
  'crm.objects.contacts.read',
  'crm.objects.contacts.write',
  'crm.objects.companies.read',
  'crm.objects.companies.write',
  'crm.objects.owners.read',
  'crm.objects.users.read',
  'crm.schemas.deals.read',
  'crm.schemas.deals.write',
  'crm.schemas.contacts.read',
  'crm.schemas.contacts.write',
  'crm.schemas.companies.read',
  'crm.schemas.companies.write',
  'crm.lists.read',
  'crm.lists.write',
  'sales-email-read',
  'automation',
  'automation.sequences.read',
  'automation.sequences.enrollments.write',
  'settings.users.read',
  'settings.users.teams.read',
  'communication_preferences.read',
];

/** Scopes of the app itself rather than of an account; only a client-credentials token carries them. */
export const DEVELOPER_SCOPES: readonly string[] = ['developer.webhooks_journal.read'];

export const ACCESS_LIFE_MS = 30 * 60_000;
const CODE_LIFE_MS = 10 * 60_000;

/** One account's consent. A repeated install keeps the grant and widens it. */
export interface Grant {
  portalId: number;
  userId: number | null;
  scopes: string[];
  refreshToken: string;
  revoked: boolean;
}

export interface AccessToken {
  token: string;
  /** Null for a token of the app itself. */
  grant: Grant | null;
  scopes: ReadonlySet<string>;
  /** Wall time in epoch milliseconds; null for a private app's static token. */
  expiresAt: number | null;
}

interface Code {
  grant: Grant;
  redirectUri: string | null;
  expiresAt: number;
}

/** Who gave the app access, and the codes and tokens that follow from it. Tokens are counted, not random. */
export class Grants {
  readonly #wall: () => number;
  #grants = new Map<number, Grant>();
  #codes = new Map<string, Code>();
  #access = new Map<string, AccessToken>();
  #made = 0;

  constructor(wall: () => number) {
    this.#wall = wall;
  }

  consent(portalId: number, scopes: readonly string[], userId: number | null): Grant {
    const known = this.#grants.get(portalId);
    if (known && !known.revoked) {
      known.scopes = [...new Set(scopes)];
      known.userId = userId;
      return known;
    }
    const refreshToken = this.#token('refresh', portalId);
    const grant = { portalId, userId, scopes: [...new Set(scopes)], refreshToken, revoked: false };
    this.#grants.set(portalId, grant);
    return grant;
  }

  /** A code good once, for ten minutes, and with the same redirect URI; null as URI goes with any. */
  code(grant: Grant, redirectUri: string | null): string {
    const code = this.#token('code', grant.portalId);
    this.#codes.set(code, { grant, redirectUri, expiresAt: this.#wall() + CODE_LIFE_MS });
    return code;
  }

  redeem(code: string, redirectUri: string): Grant | null {
    const known = this.#codes.get(code);
    this.#codes.delete(code);
    if (!known || known.grant.revoked || known.expiresAt < this.#wall()) return null;
    return known.redirectUri === null || known.redirectUri === redirectUri ? known.grant : null;
  }

  access(grant: Grant, forever = false): AccessToken {
    const expiresAt = forever ? null : this.#wall() + ACCESS_LIFE_MS;
    return this.#keep({
      token: this.#token('access', grant.portalId),
      grant,
      scopes: new Set(grant.scopes),
      expiresAt,
    });
  }

  developerAccess(): AccessToken {
    return this.#keep({
      token: this.#token('developer', 0),
      grant: null,
      scopes: new Set(DEVELOPER_SCOPES),
      expiresAt: this.#wall() + ACCESS_LIFE_MS,
    });
  }

  byAccess(token: string): AccessToken | null {
    return this.#access.get(token) ?? null;
  }

  isLive(access: AccessToken): boolean {
    return access.expiresAt === null || access.expiresAt > this.#wall();
  }

  byRefresh(token: string): Grant | null {
    const grant = [...this.#grants.values()].find((g) => g.refreshToken === token);
    return grant && !grant.revoked ? grant : null;
  }

  of(portalId: number): Grant | null {
    const grant = this.#grants.get(portalId);
    return grant && !grant.revoked ? grant : null;
  }

  /** The grant dies; access tokens already given out live on until they expire, unless `atOnce`. */
  revoke(grant: Grant, atOnce = false): void {
    grant.revoked = true;
    if (!atOnce) return;
    for (const [token, access] of this.#access) if (access.grant === grant) this.#access.delete(token);
  }

  #keep(access: AccessToken): AccessToken {
    this.#access.set(access.token, access);
    return access;
  }

  #token(kind: string, portalId: number): string {
    this.#made += 1;
    const tail = createHash('sha256').update(`${kind}:${portalId}:${this.#made}`).digest('base64url').slice(0, 24);
    return `simulated-${kind}-${portalId}-${tail}`;
  }
}
