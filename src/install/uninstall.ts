/** Ending a connection from our side. */
import type { Instant } from '../deal/facts.ts';
import type { GrantStore, OAuthServer, PortalConnections } from '../ports/connections.ts';
import { CrmError } from '../ports/crm.ts';
import { NotOpened } from './tokens.ts';
import type { GrantTokens } from './tokens.ts';

/**
 * Takes our app out of the account and forgets the tokens. A grant that is dead already is as good as gone; one that does
 * not open with our key is not. Throws `CrmError` when HubSpot was not asked or not reached: then nothing was forgotten.
 */
export async function uninstall(
  portalId: number,
  needs: {
    grants: GrantStore;
    tokens: GrantTokens;
    oauth: OAuthServer;
    connections: PortalConnections;
    now: () => Instant;
  },
): Promise<void> {
  try {
    await needs.oauth.uninstall(await needs.tokens.token(portalId));
  } catch (error) {
    const gone = error instanceof CrmError && (error.kind === 'disconnected' || error.kind === 'not-found');
    if (!gone || error instanceof NotOpened) throw error;
  }
  await needs.grants.remove(portalId);
  needs.tokens.forget(portalId);
  await needs.connections.disconnected(portalId, 'uninstalled', 'Ghostlight was uninstalled', needs.now());
}
