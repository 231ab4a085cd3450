/** After a change of TOKEN_KEY: seals every stored token anew, so that the key before can be thrown away. */
import type { GrantStore } from '../ports/connections.ts';
import { aboutAccess, aboutRefresh } from './seal.ts';
import type { Keys } from './seal.ts';

const PAGE = 100;

/**
 * Safe to run at any time, while others refresh: a grant that changed meanwhile was sealed with the current key by
 * whoever changed it. Returns how many were sealed anew. Throws when a token opens with no key we have.
 */
export async function resealAll(grants: GrantStore, keys: Keys): Promise<number> {
  let done = 0;
  for (let after = -1; ;) {
    const page = await grants.page(after, PAGE);
    for (const { portalId, version, access, refresh } of page) {
      after = portalId;
      if (keys.isCurrent(access) && (refresh === null || keys.isCurrent(refresh))) continue;
      const sealed = {
        access: keys.seal(keys.open(access, aboutAccess(portalId)), aboutAccess(portalId)),
        refresh:
          refresh === null ? null : keys.seal(keys.open(refresh, aboutRefresh(portalId)), aboutRefresh(portalId)),
      };
      if (await grants.reseal(portalId, version, sealed)) done += 1;
    }
    if (page.length < PAGE) return done;
  }
}
