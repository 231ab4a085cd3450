/** The fields of ours on a deal: how HubSpot names them, and how they are laid over a fact before HubSpot tells of them. */
import type { DealFact, Instant } from '../deal/facts.ts';

type Ours = DealFact['ours'];

const PROPERTY: Record<keyof Ours, string> = {
  state: 'ghostlight_state',
  holdUntil: 'ghostlight_hold_until',
  nextStep: 'ghostlight_next_step',
  nextStepDue: 'ghostlight_next_step_due',
  nextStepOwner: 'ghostlight_next_step_owner',
};

/** As HubSpot takes them; an empty text clears a field. */
export function asProperties(ours: Partial<Ours>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(ours).map(([name, value]) => [PROPERTY[name as keyof Ours], value === null ? '' : String(value)]),
  );
}

/** The other way round, for an undo; what is no field of ours is left out. */
export function fromProperties(values: Readonly<Record<string, string>>): Partial<Ours> {
  const found = Object.entries(PROPERTY).flatMap(([name, property]) => {
    const value = values[property];
    return value === undefined ? [] : [[name, value === '' ? null : value]];
  });
  return Object.fromEntries(found) as Partial<Ours>;
}

/** The deal as it will be read once HubSpot has the new values. A recorded step and a hand-over are dated by their field's history. */
export function withOurs(deal: DealFact, ours: Partial<Ours>, at: Instant): DealFact {
  const history = { ...deal.history };
  for (const [property, value] of Object.entries(asProperties(ours)))
    if (property.startsWith('ghostlight_next_step') || property === PROPERTY.state)
      history[property] = [...(history[property] ?? []), { at, value: value === '' ? null : value }];
  const properties = { ...deal.properties };
  for (const [property, value] of Object.entries(asProperties(ours)))
    properties[property] = value === '' ? null : value;
  return { ...deal, ours: { ...deal.ours, ...ours }, history, properties };
}
