/** What a static token may do is not told by HubSpot for certain: it is learned from what is refused. */
import type { GrantStore, StoredGrant } from '../ports/connections.ts';

/**
 * Takes scopes that a call was refused for out of what is kept of a static token's grant, so that nobody is told of
 * something that is not there. A grant by OAuth names its scopes itself, at every refresh: that one is left alone.
 */
export async function forgetScopes(grants: GrantStore, portalId: number, denied: readonly string[]): Promise<void> {
  const isWrong = (grant: StoredGrant | null): grant is StoredGrant =>
    grant?.refresh === null && grant.scopes.some((scope) => denied.includes(scope));
  if (!isWrong(await grants.load(portalId))) return;
  await grants.alone(portalId, async (stored, put) => {
    if (!isWrong(stored)) return;
    const { access, accessEndsAt, refresh, installedBy } = stored;
    const scopes = stored.scopes.filter((scope) => !denied.includes(scope));
    await put({ portalId, access, accessEndsAt, refresh, scopes, installedBy });
  });
}
