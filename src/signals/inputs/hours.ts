/** Whose working hours an answer may be measured by: the calendar's are ours, and hold for a buyer of the same country. */
import { countryCode } from '../../deal/countries.ts';
import type { Situation } from '../../situation.ts';
import type { Persons } from './persons.ts';

/**
 * True when they work in our country, as far as anybody says; null when a country is named that is another one or that
 * nobody can read, or ours is not known beside theirs. Where no country is named at all they count as near.
 */
export function sameHours({ facts }: Situation, persons: Persons): true | null {
  const { contacts, companies, portal } = facts;
  const contact = contacts.find((c) => c.id === persons.now) ?? contacts[0];
  const named = contact?.country ?? companies[0]?.country ?? null;
  if (named === null || named.trim() === '') return true;
  return portal.country !== null && countryCode(named) === portal.country.toUpperCase() ? true : null;
}
