/** Telling HubSpot of many judgements in few calls: what creates no work must not cost a call for every deal. */
import type { EffectRow } from '../ports/desk.ts';
import type { Crm } from '../ports/crm.ts';

/**
 * Writes the fields of these deals, behind everything else. Answers the keys of what HubSpot confirmed; the others are to
 * be tried one by one, to know why. Throws `CrmError` when HubSpot cannot be asked at all.
 */
export async function tellMany(crm: Crm, effects: readonly EffectRow[]): Promise<Set<string>> {
  const byDeal = new Map(
    effects.flatMap(({ dealId, payload }) => (payload.kind === 'deal-properties' ? [[dealId, payload.values]] : [])),
  );
  const written = await crm.setManyDealProperties(byDeal, 'background');
  return new Set(effects.filter(({ dealId }) => written.has(dealId)).map(({ key }) => key));
}
