/** Which of the fields an admin calls required are empty; a property this account does not have is not counted. */
import type { Situation } from '../../situation.ts';

export function emptyFields(situation: Situation): { empty: string[]; known: number } {
  const { facts, settings } = situation;
  const empty: string[] = [];
  let known = 0;
  for (const field of settings.requiredFields) {
    if (field === 'company') {
      known += 1;
      if (facts.companies.length === 0) empty.push('company');
      continue;
    }
    const value = facts.deal.properties[field];
    if (value === undefined) continue;
    known += 1;
    if (value === null || value.trim() === '') empty.push(field);
  }
  return { empty, known };
}

/** The first filled value of the named deal properties; `exists` is false when the account has none of them. */
export function filled(situation: Situation, fields: readonly string[]): { exists: boolean; value: string | null } {
  let exists = false;
  for (const field of fields) {
    const value = situation.facts.deal.properties[field];
    if (value === undefined) continue;
    exists = true;
    if (value !== null && value.trim() !== '') return { exists, value: value.trim() };
  }
  return { exists, value: null };
}
