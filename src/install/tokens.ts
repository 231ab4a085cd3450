/**
 * Tokens for the door to HubSpot: kept in memory while good, renewed early, by one process at a time.
 * All moments here are real time: HubSpot's tokens end by the wall clock, whatever a simulated clock says.
 */
import type { Instant } from '../deal/facts.ts';
import type { GrantStore, OAuthServer, PortalConnections, StoredGrant, Tokens } from '../ports/connections.ts';
import { CrmError } from '../ports/crm.ts';
import { forgetScopes } from './denied.ts';
import { aboutAccess, aboutRefresh } from './seal.ts';
import type { Keys } from './seal.ts';

/** A token is renewed this long before its end, so that no call meets it. HubSpot gives half an hour. */
const EARLY_MS = 5 * 60_000;
/** How long work waits when HubSpot does not take our own id or secret. */
const OURS_WRONG_MS = 60_000;

export interface TokenNeeds {
  grants: GrantStore;
  keys: Keys;
  oauth: OAuthServer;
  connections: PortalConnections;
  /** Real time. */
  wall: () => Instant;
  /** The service's time, for what is recorded. */
  now: () => Instant;
  /** Told once when a portal's grant turns out to be dead. */
  onDead?: (portalId: number, because: string) => void;
}

/**
 * In another process an admin may have connected again, and granted more: what HubSpot leaves out for want of a scope it
 * leaves out without a word. So the stored grant is looked at again after so long.
 */
const LOOK_AGAIN_MS = 60_000;

interface Held {
  token: string;
  endsAt: Instant | null;
}

export class GrantTokens implements Tokens {
  readonly #needs: TokenNeeds;
  readonly #held = new Map<number, Held & { since: Instant }>();
  readonly #underWay = new Map<number, Promise<Held>>();

  constructor(needs: TokenNeeds) {
    this.#needs = needs;
  }

  async token(portalId: number): Promise<string> {
    const held = this.#held.get(portalId);
    if (held && this.#isGood(held) && this.#needs.wall() - held.since < LOOK_AGAIN_MS) return held.token;
    return (await this.#once(portalId, () => this.#fromStore(portalId))).token;
  }

  async rejected(portalId: number, token: string): Promise<void> {
    if (this.#held.get(portalId)?.token === token) this.#held.delete(portalId);
    await this.#once(portalId, () => this.#renew(portalId, token));
  }

  denied(portalId: number, scopes: readonly string[]): Promise<void> {
    return forgetScopes(this.#needs.grants, portalId, scopes);
  }

  /** Forgets what is in memory: after a reconnect or an uninstall. */
  forget(portalId: number): void {
    this.#held.delete(portalId);
  }

  /** One piece of work per portal at a time in this process; whoever comes meanwhile gets its outcome. */
  #once(portalId: number, work: () => Promise<Held>): Promise<Held> {
    let running = this.#underWay.get(portalId);
    if (!running) {
      running = work()
        .then((held) => {
          this.#held.set(portalId, { ...held, since: this.#needs.wall() });
          return held;
        })
        .finally(() => this.#underWay.delete(portalId));
      this.#underWay.set(portalId, running);
    }
    return running;
  }

  async #fromStore(portalId: number): Promise<Held> {
    const stored = await this.#needs.grants.load(portalId);
    if (!stored) throw noGrant(portalId);
    const held = this.#opened(stored);
    return this.#isGood(held) ? held : this.#renew(portalId, null);
  }

  /** `bad` is a token HubSpot refused: the stored one is renewed only if it is still that one, or near its end. */
  async #renew(portalId: number, bad: string | null): Promise<Held> {
    let version: number | null = null;
    try {
      return await this.#needs.grants.alone(portalId, async (stored, put) => {
        version = stored?.version ?? null;
        if (!stored) throw noGrant(portalId);
        const held = this.#opened(stored);
        if (held.token !== bad && this.#isGood(held)) return held;
        return await this.#refreshed(stored, held, bad, put);
      });
    } catch (error) {
      const dead = error instanceof CrmError && error.kind === 'disconnected' && !(error instanceof NotOpened);
      // An admin connected again meanwhile: it is the old grant that died, and there is a new one.
      if (dead && (await this.#dead(portalId, error.message, version)) === 'replaced')
        return this.#renew(portalId, bad);
      throw error;
    }
  }

  async #refreshed(
    stored: StoredGrant,
    held: Held,
    bad: string | null,
    put: (grant: Omit<StoredGrant, 'version'>) => Promise<void>,
  ): Promise<Held> {
    const { keys, oauth, wall } = this.#needs;
    const { portalId, installedBy } = stored;
    if (stored.refresh === null) return this.#static(held);
    try {
      const answer = await oauth.refresh(this.#open(stored.refresh, aboutRefresh(portalId)));
      const endsAt = wall() + answer.expiresInMs;
      await put({
        portalId,
        access: keys.seal(answer.accessToken, aboutAccess(portalId)),
        accessEndsAt: endsAt,
        refresh: keys.seal(answer.refreshToken, aboutRefresh(portalId)),
        scopes: answer.scopes ?? stored.scopes,
        installedBy,
      });
      return { token: answer.accessToken, endsAt };
    } catch (error) {
      // HubSpot's token service is not well: the token we have is good for a few minutes yet.
      const canWait = held.token !== bad && held.endsAt !== null && held.endsAt > wall();
      if (canWait && error instanceof CrmError && error.kind !== 'disconnected') return held;
      // Our own id or secret is not right: that is no fault of what is to be done, which waits until it is.
      if (error instanceof CrmError && error.kind === 'refused')
        throw new CrmError('try-later', error.message, {
          status: error.status ?? undefined,
          retryAfterMs: OURS_WRONG_MS,
        });
      throw error;
    }
  }

  /** A static token has nothing to be renewed with. A single 401 proves nothing: HubSpot is asked whose it is. */
  async #static(held: Held): Promise<Held> {
    try {
      await this.#needs.oauth.account(held.token);
      return held;
    } catch (error) {
      if (!(error instanceof CrmError && error.kind === 'disconnected')) throw error;
      throw new CrmError('disconnected', 'HubSpot no longer takes the static token');
    }
  }

  async #dead(portalId: number, because: string, version: number | null): Promise<'dead' | 'replaced'> {
    const { connections, now, onDead } = this.#needs;
    const before = await connections.status(portalId);
    if (before?.status !== 'connected') return 'dead';
    if (!(await connections.disconnected(portalId, 'disconnected', because, now(), { version }))) return 'replaced';
    onDead?.(portalId, because);
    return 'dead';
  }

  #opened(stored: StoredGrant): Held {
    return {
      token: this.#open(stored.access, aboutAccess(stored.portalId)),
      endsAt: stored.accessEndsAt,
    };
  }

  #open(sealed: string, about: string): string {
    try {
      return this.#needs.keys.open(sealed, about);
    } catch {
      throw new NotOpened();
    }
  }

  #isGood(held: Held): boolean {
    return held.endsAt === null || held.endsAt - EARLY_MS > this.#needs.wall();
  }
}

/**
 * The key it was sealed with is not set (any more). Nothing is known of the grant: it may be as good as ever, so the
 * account is not marked disconnected; what is to be done waits until the key is there, or an admin connects again.
 */
export class NotOpened extends CrmError {
  constructor() {
    super(
      'disconnected',
      'the stored token does not open: TOKEN_KEY is not the key it was sealed with. Set that key (an earlier one goes after a comma), or connect the account again',
    );
  }
}

function noGrant(portalId: number): CrmError {
  return new CrmError('disconnected', `portal ${portalId} has not connected Ghostlight`);
}
