/** Sealed tokens, installs under way, and what a portal's connection is (`ports/connections.ts`). */
import type { Pool, PoolClient } from 'pg';
import type {
  GrantStore,
  InstallStates,
  PendingInstall,
  PortalConnections,
  StoredGrant,
} from '../ports/connections.ts';
import { json, plain } from './json.ts';
import { rows, transaction } from './pool.ts';
import type { Runs } from './pool.ts';

const COLUMNS = `portal_id as "portalId", access, access_ends_at as "accessEndsAt", refresh, scopes,
  installed_by as "installedBy", version`;

const PUT = `
insert into tokens (portal_id, access, access_ends_at, refresh, scopes, installed_by)
values ($1, $2, $3, $4, $5, $6)
on conflict (portal_id) do update set access = excluded.access, access_ends_at = excluded.access_ends_at,
  refresh = excluded.refresh, scopes = excluded.scopes, installed_by = excluded.installed_by,
  version = tokens.version + 1
where $7::bigint is null or tokens.version = $7`;

/** One process at a time asks HubSpot for a new token of a portal; the lock ends with the connection at the latest. */
const LOCK = `hashtextextended('grant ' || $1::bigint, 0)`;
/** Whoever waits asks again so often, without keeping a connection. */
const ASK_AGAIN_MS = 60;
/** Connections kept for refreshes at once: the others are for everybody else. */
const AT_ONCE = 3;

type Grant = StoredGrant & Record<string, unknown>;

/** With `over`, only over that version: an admin who connected again meanwhile has given a newer grant. */
async function put(on: Runs, grant: Omit<StoredGrant, 'version'>, over: number | null = null): Promise<void> {
  const { portalId, access, accessEndsAt, refresh, scopes, installedBy } = grant;
  await rows(on, 'grant-put', PUT, [portalId, access, accessEndsAt, refresh, scopes, installedBy, over]);
  await rows(on, 'grant-rev', 'update portals set rev = rev + 1 where portal_id = $1', [portalId]);
}

async function load(on: Runs, portalId: number): Promise<StoredGrant | null> {
  const [grant] = await rows<Grant>(on, 'grant-load', `select ${COLUMNS} from tokens where portal_id = $1`, [portalId]);
  return grant ?? null;
}

export function makeGrants(pool: Pool): GrantStore {
  let busy = 0;
  const tryLock = async (portalId: number): Promise<PoolClient | null> => {
    if (busy >= AT_ONCE) return null;
    busy += 1;
    let client: PoolClient | null = null;
    try {
      client = await pool.connect();
      const { rows: answer } = await client.query<{ got: boolean }>(`select pg_try_advisory_lock(${LOCK}) as got`, [
        portalId,
      ]);
      if (answer[0]?.got) return client;
      client.release();
    } catch (error) {
      client?.release(true);
      busy -= 1;
      throw error;
    }
    busy -= 1;
    return null;
  };
  return {
    load: (portalId) => load(pool, portalId),
    put: (grant) => transaction(pool, (client) => put(client, grant)),
    async alone(portalId, work) {
      let client = await tryLock(portalId);
      while (client === null) {
        await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
        client = await tryLock(portalId);
      }
      const mine = client;
      let broken = false;
      try {
        const stored = await load(mine, portalId);
        return await work(stored, (grant) => put(mine, grant, stored?.version));
      } finally {
        await mine.query(`select pg_advisory_unlock(${LOCK})`, [portalId]).catch(() => (broken = true));
        mine.release(broken);
        busy -= 1;
      }
    },
    page: (afterPortalId, limit) =>
      rows<Grant>(
        pool,
        'grant-page',
        `select ${COLUMNS} from tokens where portal_id > $1 order by portal_id limit $2`,
        [afterPortalId, limit],
      ),
    async reseal(portalId, version, sealed) {
      const done = await rows(
        pool,
        'grant-reseal',
        `update tokens set access = $3, refresh = $4, version = version + 1 where portal_id = $1 and version = $2
         returning version`,
        [portalId, version, sealed.access, sealed.refresh],
      );
      return done.length > 0;
    },
    async remove(portalId) {
      await rows(pool, 'grant-remove', 'delete from tokens where portal_id = $1', [portalId]);
      await rows(pool, 'grant-rev', 'update portals set rev = rev + 1 where portal_id = $1', [portalId]);
    },
  };
}

export function makeInstallStates(pool: Pool): InstallStates {
  return {
    async put({ stateHash, browserHash, createdAt, expiresAt }) {
      await rows(pool, 'state-put', 'insert into oauth_states values ($1, $2, $3, $4)', [
        stateHash,
        browserHash,
        createdAt,
        expiresAt,
      ]);
    },
    async take(stateHash) {
      const [taken] = await rows<PendingInstall & Record<string, unknown>>(
        pool,
        'state-take',
        `delete from oauth_states where state_hash = $1
         returning state_hash as "stateHash", browser_hash as "browserHash", created_at as "createdAt",
           expires_at as "expiresAt"`,
        [stateHash],
      );
      return taken ?? null;
    },
    async removeExpired(now) {
      const { rowCount } = await pool.query('delete from oauth_states where expires_at <= $1', [now]);
      return rowCount ?? 0;
    },
  };
}

/** A reconnect keeps everything that was there, what the account is called to begin with. */
const CONNECTED = `
insert into portals (portal_id, status, status_since, installed_at, ui_domain, facts)
values ($1, 'connected', $2, $2, $3, $4)
on conflict (portal_id) do update set status = 'connected', status_since = excluded.status_since, status_because = null,
  ui_domain = coalesce(excluded.ui_domain, portals.ui_domain), connection = portals.connection + 1, rev = portals.rev + 1
returning xmax = 0 as first`;

/** The next look at a deal tells HubSpot of it whether or not anything changed. */
export const TELL_ANEW = `
with locked as (select deal_id from deals where portal_id = $1 and told is not null order by deal_id for update)
update deals d set told = null from locked where d.portal_id = $1 and d.deal_id = locked.deal_id`;

/** A lane that found the portal not connected waits a quarter of an hour; whoever is at it still has the old token. */
const FREE_LANE = `update lanes set leased_until = '-infinity', gen = gen + 1 where portal_id = $1`;

export function makeConnections(pool: Pool): PortalConnections {
  return {
    async status(portalId) {
      const [row] = await rows<{
        status: 'connected' | 'disconnected' | 'uninstalled';
        since: number;
        because: string | null;
      }>(
        pool,
        'connection-status',
        'select status, status_since as since, status_because as because from portals where portal_id = $1',
        [portalId],
      );
      return row ?? null;
    },
    async connected({ portalId, timeZone, currency, country, uiDomain, now }) {
      const facts = { portalId, timeZone, currency, country, owners: [], pipelines: [] };
      return transaction(pool, async (client) => {
        const made = [portalId, now, uiDomain, json(facts)];
        const [row] = await rows<{ first: boolean }>(client, 'connection-made', CONNECTED, made);
        const first = row?.first ?? true;
        if (first) return { first };
        // What could not be written for want of a scope or a field may be written now, and what could not be read.
        await rows(client, 'tell-anew', TELL_ANEW, [portalId]);
        await rows(client, 'lane-free', FREE_LANE, [portalId]);
        return { first };
      });
    },
    async readMailsAnew(portalId) {
      await rows(pool, 'mails-anew', `update portals set mails_anew = '' where portal_id = $1`, [portalId]);
    },
    async disconnected(portalId, status, because, now, grant) {
      const ended = await rows(
        pool,
        'connection-ended',
        `update portals set status = $2, status_because = $3, status_since = $4, rev = rev + 1
         where portal_id = $1
           and (not $5 or (select version from tokens where portal_id = $1) is not distinct from $6::bigint)
         returning portal_id`,
        [portalId, status, plain(because), now, grant !== undefined, grant?.version ?? null],
      );
      return ended.length > 0;
    },
  };
}
