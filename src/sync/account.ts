/**
 * Reads what an account is: its zone, people and pipelines. The first thing a sync does, repeated every hour, and when a
 * deal turns up in a stage nobody knows: a new closed stage would count as an open one.
 */
import { countryOfZone } from '../deal/countries.ts';
import { portalFactsOf } from '../deal/from-hubspot.ts';
import type { PortalFacts } from '../deal/facts.ts';
import type { Crm, Priority } from '../ports/crm.ts';
import type { RecordStore } from '../ports/records.ts';

/** HubSpot does not tell an account's country: it is that of its time zone, until an admin says another in the settings. */
export async function syncAccount(
  crm: Crm,
  store: Pick<RecordStore, 'putPortalFacts'>,
  priority: Priority,
): Promise<PortalFacts> {
  const [account, owners, pipelines] = [
    await crm.account(priority),
    await crm.owners(priority),
    await crm.pipelines(priority),
  ];
  const { portalId, timeZone, currency } = account;
  const country = countryOfZone(timeZone);
  const portal = portalFactsOf({ portalId, timeZone, currency, country }, owners, pipelines);
  await store.putPortalFacts(portal);
  return portal;
}
