/** Reads what an account is: its zone, people and pipelines. The first thing a sync does, and repeated every hour. */
import { portalFactsOf } from '../deal/from-hubspot.ts';
import type { PortalFacts } from '../deal/facts.ts';
import type { Crm, Priority } from '../ports/crm.ts';
import type { RecordStore } from '../ports/records.ts';

/** `country` is a setting of ours, HubSpot does not tell it: the one known before stays. */
export async function syncAccount(
  crm: Crm,
  store: Pick<RecordStore, 'reading' | 'putPortalFacts'>,
  priority: Priority,
): Promise<PortalFacts> {
  const [account, owners, pipelines, before] = [
    await crm.account(priority),
    await crm.owners(priority),
    await crm.pipelines(priority),
    await store.reading(crm.portalId),
  ];
  const { portalId, timeZone, currency } = account;
  const country = before?.portal.country ?? null;
  const portal = portalFactsOf({ portalId, timeZone, currency, country }, owners, pipelines);
  await store.putPortalFacts(portal);
  return portal;
}
