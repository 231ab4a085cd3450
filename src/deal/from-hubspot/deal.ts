import { readMessage } from '../../messages/read.ts';
import type { Change, DealFact, Instant, NextStepField } from '../facts.ts';
import type { PortalObject } from '../portal-file.ts';
import type { Reader } from './fact-of.ts';
import { changes, createdAt, day, instant, number, text } from './values.ts';

const OWNERS: ReadonlySet<string> = new Set(['buyer', 'rep', 'both']);

export function dealFact(object: PortalObject, reader: Reader): DealFact {
  const p = object.properties;
  const history: Record<string, Change[]> = {};
  for (const name of Object.keys(object.propertiesWithHistory ?? {})) history[name] = changes(object, name);
  return {
    type: 'deals',
    id: object.id,
    createdAt: createdAt(object, 'createdate'),
    name: text(p, 'dealname') ?? `Deal ${object.id}`,
    pipelineId: text(p, 'pipeline') ?? '',
    stageId: text(p, 'dealstage') ?? '',
    amount: number(p, 'amount'),
    currency: text(p, 'deal_currency_code') ?? reader.portal.currency,
    ownerId: text(p, 'hubspot_owner_id'),
    closeDate: instant(p, 'closedate'),
    dealType: text(p, 'dealtype'),
    origin: text(p, 'hs_analytics_source'),
    description: text(p, 'description'),
    nextStep: nextStepField(object, reader),
    nextStepBefore: fieldBefore(object, reader),
    ours: {
      state: text(p, 'ghostlight_state'),
      holdUntil: day(p, 'ghostlight_hold_until'),
      nextStep: text(p, 'ghostlight_next_step'),
      nextStepDue: day(p, 'ghostlight_next_step_due'),
      nextStepOwner: stepOwner(text(p, 'ghostlight_next_step_owner')),
    },
    properties: p,
    history,
    archived: object.archived ?? false,
  };
}

export function stepOwner(value: string | null): 'buyer' | 'rep' | 'both' | null {
  return value !== null && OWNERS.has(value) ? (value as 'buyer' | 'rep' | 'both') : null;
}

/** The words of the Next step field, read as the rep's note of the day they were written. */
function nextStepField(object: PortalObject, reader: Reader): DealFact['nextStep'] {
  const words = text(object.properties, 'hs_next_step');
  if (words === null) return null;
  const at =
    instant(object.properties, 'hs_next_step_updated_at') ??
    changes(object, 'hs_next_step').at(-1)?.at ??
    instant(object.properties, 'hs_lastmodifieddate');
  return fieldOf(words, at, object, reader);
}

/** Earlier words of the field, for judging a moment at which they stood there. */
function fieldBefore(object: PortalObject, reader: Reader): NextStepField[] {
  return changes(object, 'hs_next_step')
    .slice(0, -1)
    .flatMap(({ at, value }) => (value === null || value.trim() === '' ? [] : [fieldOf(value, at, object, reader)]));
}

function fieldOf(words: string, at: Instant | null, object: PortalObject, reader: Reader): NextStepField {
  return {
    text: words,
    at,
    reading: readMessage({
      at: at ?? createdAt(object, 'createdate') ?? 0,
      from: 'note',
      text: words,
      timeZone: reader.portal.timeZone,
      country: reader.portal.country,
      repNames: reader.repNames,
      buyerNames: reader.buyerNames,
      competitors: reader.competitors,
    }),
  };
}
