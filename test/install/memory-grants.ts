/** Grants, install states and connections in memory: as exact as the stored ones within one process. */
import type {
  ConnectionStatus,
  GrantStore,
  InstallStates,
  PendingInstall,
  PortalConnections,
  StoredGrant,
} from '../../src/ports/connections.ts';

export class MemoryGrants implements GrantStore {
  readonly rows = new Map<number, StoredGrant>();
  readonly #queue = new Map<number, Promise<unknown>>();

  async load(portalId: number) {
    return this.rows.get(portalId) ?? null;
  }

  async put(grant: Omit<StoredGrant, 'version'>) {
    this.rows.set(grant.portalId, { ...grant, version: (this.rows.get(grant.portalId)?.version ?? 0) + 1 });
  }

  async alone<T>(
    portalId: number,
    work: (grant: StoredGrant | null, put: (grant: Omit<StoredGrant, 'version'>) => Promise<void>) => Promise<T>,
  ): Promise<T> {
    const before = this.#queue.get(portalId) ?? Promise.resolve();
    const mine = before.then(() => work(this.rows.get(portalId) ?? null, (grant) => this.put(grant)));
    this.#queue.set(
      portalId,
      mine.catch(() => undefined),
    );
    return await mine;
  }

  async page(after: number, limit: number) {
    return [...this.rows.values()]
      .filter((row) => row.portalId > after)
      .sort((a, b) => a.portalId - b.portalId)
      .slice(0, limit);
  }

  async reseal(portalId: number, version: number, sealed: { access: string; refresh: string | null }) {
    const row = this.rows.get(portalId);
    if (row?.version !== version) return false;
    this.rows.set(portalId, { ...row, ...sealed, version: version + 1 });
    return true;
  }

  async remove(portalId: number) {
    this.rows.delete(portalId);
  }
}

export class MemoryStates implements InstallStates {
  readonly rows = new Map<string, PendingInstall>();

  async put(pending: PendingInstall) {
    this.rows.set(pending.stateHash, pending);
  }

  async take(stateHash: string) {
    const row = this.rows.get(stateHash) ?? null;
    this.rows.delete(stateHash);
    return row;
  }

  async removeExpired(now: number) {
    const old = [...this.rows.values()].filter((row) => row.expiresAt <= now);
    for (const row of old) this.rows.delete(row.stateHash);
    return old.length;
  }
}

export class MemoryConnections implements PortalConnections {
  readonly #grants: MemoryGrants;
  readonly rows = new Map<number, { status: ConnectionStatus; since: number; because: string | null }>();

  readonly mailsAnew: number[] = [];

  constructor(grants: MemoryGrants) {
    this.#grants = grants;
  }

  async status(portalId: number) {
    return this.rows.get(portalId) ?? null;
  }

  async connected(portal: { portalId: number; now: number }) {
    const first = !this.rows.has(portal.portalId);
    this.rows.set(portal.portalId, { status: 'connected', since: portal.now, because: null });
    return { first };
  }

  async readMailsAnew(portalId: number) {
    this.mailsAnew.push(portalId);
  }

  async disconnected(
    portalId: number,
    status: 'disconnected' | 'uninstalled',
    because: string,
    now: number,
    grant?: { version: number | null },
  ) {
    if (grant && (this.#grants.rows.get(portalId)?.version ?? null) !== grant.version) return false;
    this.rows.set(portalId, { status, since: now, because });
    return true;
  }
}
