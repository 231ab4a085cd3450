import { ourNames, type Us } from '../addresses.ts';
import type { Fact, PortalFacts, RecordType } from '../facts.ts';
import type { PortalObject } from '../portal-file.ts';
import { callFact, meetingFact, messageFact, noteFact, taskFact } from './activities.ts';
import { companyFact } from './company.ts';
import { contactFact } from './contact.ts';
import { dealFact } from './deal.ts';
import { emailFact } from './email.ts';

/** What helps to read words rightly; all of it optional. */
export interface ReadingContext {
  /** Names the account listed in its settings. */
  competitors?: readonly string[];
  /** First names of the buyer's people, where the caller knows them. */
  buyerNames?: readonly string[];
}

/** What the readers of single records are given. */
export interface Reader {
  portal: PortalFacts;
  us: Us;
  competitors: readonly string[];
  buyerNames: readonly string[];
  repNames: readonly string[];
}

const readers = new WeakMap<PortalFacts, { us: Us; repNames: readonly string[] }>();

/**
 * One CRM record as a fact, or null for a record that cannot be placed in time (an activity without a date).
 * The object is as HubSpot's API answers it; properties that were not asked for count as unknown.
 */
export function factOf(
  type: RecordType,
  object: PortalObject,
  portal: PortalFacts,
  context: ReadingContext = {},
): Fact | null {
  let kept = readers.get(portal);
  if (!kept) readers.set(portal, (kept = ourNames(portal)));
  const reader: Reader = {
    portal,
    us: kept.us,
    repNames: kept.repNames,
    competitors: context.competitors ?? [],
    buyerNames: context.buyerNames ?? [],
  };
  switch (type) {
    case 'deals':
      return dealFact(object, reader);
    case 'contacts':
      return contactFact(object);
    case 'companies':
      return companyFact(object);
    case 'emails':
      return emailFact(object, reader);
    case 'calls':
      return callFact(object, reader);
    case 'meetings':
      return meetingFact(object, reader);
    case 'notes':
      return noteFact(object, reader);
    case 'tasks':
      return taskFact(object, reader);
    case 'communications':
      return messageFact(object, reader);
  }
}
