/** All checks of one account, in the order in which a person would mend them. */
import { BadAnswer } from '../../src/hubspot/answer.ts';
import { CrmError } from '../../src/ports/crm.ts';
import { connection, sync } from './connection.ts';
import { about } from './finding.ts';
import type { Check, DoctorNeeds, Finding } from './finding.ts';
import { clockAndLimits } from './hubspot-http.ts';
import { owners, sequences, stages } from './people.ts';
import { subscriptions } from './project.ts';
import { properties } from './properties.ts';
import { roundTrip } from './round-trip.ts';
import { scopes } from './scopes.ts';

/** Of HubSpot; pointless while the account is not connected. */
const ASKING: Record<string, Check> = {
  scopes,
  properties,
  owners,
  stages,
  sequences,
  'clock and limits': clockAndLimits,
};

/** What was found, in the order it was looked for. A check that HubSpot refuses is a fault of its own, and the rest goes on. */
export async function* examine(needs: DoctorNeeds): AsyncGenerator<Finding> {
  const first = await connection(needs);
  yield* first;
  if (first.every((finding) => finding.is !== 'fault')) {
    for (const [name, check] of Object.entries(ASKING)) yield* await guarded(name, check, needs);
    yield* await sync(needs);
  }
  yield* await subscriptions(needs);
  yield* await roundTrip(needs);
}

async function guarded(name: string, check: Check, needs: DoctorNeeds): Promise<Finding[]> {
  try {
    return await check(needs);
  } catch (error) {
    if (error instanceof CrmError || error instanceof BadAnswer)
      return [about(name).fault(`Could not be looked at: ${error.message}.`)];
    throw error;
  }
}

const MARKS: Record<Finding['is'], string> = { fine: 'fine ', hint: 'hint ', fault: 'FAULT' };

/** One line a finding, and one more when something is to be done. */
export function say({ about: name, is, says, mend }: Finding): string {
  return `${MARKS[is]}  ${name.padEnd(13)}  ${says}\n${mend ? `${' '.repeat(22)}→ ${mend}\n` : ''}`;
}
