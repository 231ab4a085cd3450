/** The deal properties of ours: made once per account, so that admins can filter, report and start workflows on them. */
import { z } from 'zod';
import { REASON_CODES, STATES } from '../judgement.ts';
import { CrmError } from '../ports/crm.ts';
import type { OurDealProperties, Priority } from '../ports/crm.ts';
import { readProperties } from './account.ts';
import type { Portal } from './portal.ts';
import { typed, typedAnswer } from './portal.ts';
import { partFailed } from './read.ts';

export const GROUP = { name: 'ghostlight', label: 'Ghostlight', displayOrder: -1 };

interface OurProperty {
  name: keyof OurDealProperties;
  label: string;
  description: string;
  type: 'string' | 'date' | 'enumeration';
  fieldType: 'text' | 'textarea' | 'date' | 'select';
  options?: { value: string; label: string }[];
}

/** A code as people read it: `our-turn` → `Our turn`. */
function labelOf(code: string): string {
  const words = code.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const choices = (codes: readonly string[]) => codes.map((value) => ({ value, label: labelOf(value) }));

/** Reasons about a rep are for managers alone, so they are no value of a property that every rep can read. */
const SHOWN_REASONS = REASON_CODES.filter((code) => code !== 'seller-friction');

export const OUR_PROPERTIES: readonly OurProperty[] = [
  {
    name: 'ghostlight_state',
    label: 'Ghostlight state',
    description: 'Where the conversation with the buyer stands.',
    type: 'enumeration',
    fieldType: 'select',
    options: choices(STATES),
  },
  {
    name: 'ghostlight_reason',
    label: 'Ghostlight likely reason',
    description: 'The likeliest reason for the silence; a hypothesis.',
    type: 'enumeration',
    fieldType: 'select',
    options: choices(SHOWN_REASONS),
  },
  {
    name: 'ghostlight_since',
    label: 'Ghostlight state since',
    description: 'The day this state began.',
    type: 'date',
    fieldType: 'date',
  },
  {
    name: 'ghostlight_hold_until',
    label: 'Ghostlight hold until',
    description: 'The deal does not age until this day.',
    type: 'date',
    fieldType: 'date',
  },
  {
    name: 'ghostlight_next_step',
    label: 'Ghostlight next step',
    description: 'The agreed next step, as it was recorded on the card.',
    type: 'string',
    fieldType: 'textarea',
  },
  {
    name: 'ghostlight_next_step_due',
    label: 'Ghostlight next step due',
    description: 'The day the agreed next step is due.',
    type: 'date',
    fieldType: 'date',
  },
  {
    name: 'ghostlight_next_step_owner',
    label: 'Ghostlight next step owner',
    description: 'Who owes the agreed next step.',
    type: 'enumeration',
    fieldType: 'select',
    options: choices(['buyer', 'rep', 'both']),
  },
];

const made = z.looseObject({
  results: z.array(z.looseObject({ name: z.string() })),
  errors: z.array(z.looseObject({ category: z.string().optional(), message: z.string().optional() })).default([]),
});

/**
 * Makes what is not there; safe to run at any time, by any number of processes. Returns the names it made. A field that an
 * admin deleted keeps its name taken for a while, so that it can be neither made nor written: refused.
 */
export async function ensureProperties(portal: Portal, priority: Priority): Promise<string[]> {
  const wanted = await notThere(portal, priority);
  if (wanted.length === 0) return [];
  await ensureGroup(portal, priority);
  const plan = { what: 'create properties', effect: 'repeat', priority } as const;
  try {
    const answer = await typed(portal, plan, made, (client) =>
      client.crm.properties.batchApi.createWithHttpInfo('deals', { inputs: wanted.map(inputOf) as never }),
    );
    const faults = answer.errors.filter((fault) => !/CONFLICT|EXISTS/i.test(`${fault.category} ${fault.message}`));
    if (faults.length > 0) throw partFailed('create properties', faults);
    if (answer.errors.length > 0) await refuseTaken(portal, priority);
    return answer.results.map((property) => property.name);
  } catch (error) {
    if (!(error instanceof CrmError) || error.status !== 409) throw error;
    await refuseTaken(portal, priority);
    return [];
  }
}

async function notThere(portal: Portal, priority: Priority): Promise<OurProperty[]> {
  const there = new Set((await readProperties(portal, 'deals', priority)).map((property) => property.name));
  return OUR_PROPERTIES.filter((property) => !there.has(property.name));
}

/** A name that is taken: made by another process in between, or by an earlier try whose answer was lost; or deleted. */
async function refuseTaken(portal: Portal, priority: Priority): Promise<void> {
  const taken = await notThere(portal, priority);
  if (taken.length === 0) return;
  const names = taken.map((property) => property.name).join(', ');
  throw new CrmError('refused', `deleted in HubSpot: ${names}; restore them there, under archived properties`);
}

function inputOf({ options, ...property }: OurProperty) {
  return {
    ...property,
    groupName: GROUP.name,
    hasUniqueValue: false,
    hidden: false,
    formField: false,
    ...(options
      ? { options: options.map((option, displayOrder) => ({ ...option, displayOrder, hidden: false })) }
      : {}),
  };
}

async function ensureGroup(portal: Portal, priority: Priority): Promise<void> {
  const plan = { what: 'create the property group', effect: 'repeat', priority } as const;
  try {
    await typedAnswer(portal, plan, (client) =>
      client.crm.properties.groupsApi.createWithHttpInfo('deals', { ...GROUP }),
    );
  } catch (error) {
    if (!(error instanceof CrmError && error.status === 409)) throw error;
  }
}
