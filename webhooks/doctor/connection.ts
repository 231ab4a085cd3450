/** Is the account connected, does its token open and work, and is what was read of it up to date? */
import { CrmError } from '../../src/ports/crm.ts';
import { about } from './finding.ts';
import type { Check } from './finding.ts';

const HOUR_MS = 3_600_000;
const SWEPT_WITHIN_MS = 36 * HOUR_MS;

export const connection: Check = async ({ portalId, connections, publicUrl, token, crm }) => {
  const { fine, fault } = about('connection');
  const status = await connections.status(portalId);
  const install = `An admin opens ${publicUrl}/oauth/install in a browser.`;
  if (!status) return [fault(`Portal ${portalId} was never connected.`, install)];
  if (status.status !== 'connected')
    return [fault(`The account is ${status.status}${status.because ? `: ${status.because}` : ''}.`, install)];
  try {
    await token();
    const account = await crm.account('live');
    if (account.portalId !== portalId)
      return [fault(`The stored token opens portal ${account.portalId}, not ${portalId}.`, install)];
    return [fine(`Connected; HubSpot answers for portal ${portalId} (${account.timeZone}).`)];
  } catch (error) {
    if (error instanceof CrmError) return [fault(`HubSpot does not take the token: ${error.message}.`, install)];
    // A token that does not open: never more than this line, whatever the library says.
    return [fault(error instanceof Error ? `${error.message}.` : 'The stored token does not open.', install)];
  }
};

export const sync: Check = async ({ portalId, store, wall }) => {
  const { fine, hint } = about('sync');
  const row = (await store.portals()).find((portal) => portal.portalId === portalId);
  if (!row) return [];
  if (row.syncedAt === null)
    return [hint('The first sync is not complete; deals are judged once it is.', 'Is a worker running?')];
  const since = row.sweptUntil === null ? null : wall() - row.sweptUntil;
  if (since !== null && since > SWEPT_WITHIN_MS)
    return [hint(`The last nightly comparison is ${Math.round(since / HOUR_MS)} hours old.`, 'Is a worker running?')];
  return [fine('The first sync is complete.')];
};
