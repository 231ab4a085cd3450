import { CrmError } from '../ports/crm.ts';
import type { Crm } from '../ports/crm.ts';

/**
 * Our fields on deals, made where they are not there (any more); an account that does not let us make them is synced all
 * the same. Answers remarks, one line each. Throws `CrmError` when HubSpot could not be reached.
 */
export async function ensureOurFields(crm: Crm): Promise<string[]> {
  try {
    await crm.ensureProperties('background');
    return [];
  } catch (error) {
    if (!(error instanceof CrmError) || (error.kind !== 'missing-scope' && error.kind !== 'refused')) throw error;
    return [`the Ghostlight fields could not be added to deals: ${error.message}`];
  }
}
