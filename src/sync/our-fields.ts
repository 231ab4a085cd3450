import { CrmError } from '../ports/crm.ts';
import type { Crm } from '../ports/crm.ts';
import type { SyncStore } from '../ports/records.ts';
import type { Instant } from '../deal/facts.ts';

/**
 * Our fields on deals, made where they are not there (any more), and filled again where an admin had deleted them; an
 * account that does not let us make them is synced all the same. Answers remarks, one line each. Throws `CrmError` when
 * HubSpot could not be reached.
 */
export async function ensureOurFields(crm: Crm, store: Pick<SyncStore, 'tellAnew'>, now: Instant): Promise<string[]> {
  try {
    const made = await crm.ensureProperties('background');
    if (made.length > 0) await store.tellAnew(crm.portalId, now);
    return [];
  } catch (error) {
    if (!(error instanceof CrmError) || (error.kind !== 'missing-scope' && error.kind !== 'refused')) throw error;
    return [`the Ghostlight fields could not be added to deals: ${error.message}`];
  }
}
