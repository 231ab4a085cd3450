import { KNOWN_PROPERTIES } from './known-properties.ts';

export interface PropertyOption {
  label: string;
  value: string;
  displayOrder: number;
  hidden: boolean;
  description?: string;
}

/** A property's definition, of HubSpot's making or the portal's. */
export interface PropertyDef {
  name: string;
  label: string;
  description: string;
  groupName: string;
  type: string;
  fieldType: string;
  options: PropertyOption[];
  displayOrder: number;
  hubspotDefined: boolean;
  readOnly: boolean;
  /** Choices kept elsewhere: owners, pipelines, stages. */
  external: boolean;
  archived: boolean;
  hasUniqueValue: boolean;
  createdAt: string | null;
}

const KINDS: Record<string, [type: string, fieldType: string]> = {
  s: ['string', 'text'],
  t: ['string', 'textarea'],
  h: ['string', 'html'],
  n: ['number', 'number'],
  b: ['bool', 'booleancheckbox'],
  d: ['date', 'date'],
  m: ['datetime', 'date'],
  e: ['enumeration', 'select'],
  c: ['enumeration', 'checkbox'],
  x: ['enumeration', 'select'],
};

/** Which field types go with which type; HubSpot refuses others. */
export const FIELD_TYPES: Record<string, readonly string[]> = {
  bool: ['booleancheckbox', 'calculation_equation'],
  enumeration: ['select', 'radio', 'checkbox', 'booleancheckbox', 'calculation_equation'],
  date: ['date'],
  datetime: ['date'],
  string: ['text', 'textarea', 'html', 'file', 'phonenumber', 'calculation_equation'],
  number: ['number', 'calculation_equation'],
  phone_number: ['phonenumber'],
};

export function plainProperty(name: string, over: Partial<PropertyDef> = {}): PropertyDef {
  return {
    name,
    label: name,
    description: '',
    groupName: 'other',
    type: 'string',
    fieldType: 'text',
    options: [],
    displayOrder: -1,
    hubspotDefined: false,
    readOnly: false,
    external: false,
    archived: false,
    hasUniqueValue: false,
    createdAt: null,
    ...over,
  };
}

/** HubSpot's own properties of one object type by name. */
export function hubspotProperties(type: string, groupName: string): Map<string, PropertyDef> {
  const defs = new Map<string, PropertyDef>();
  for (const line of (KNOWN_PROPERTIES[type] ?? '').split('\n')) {
    const [name, kind, flag] = line.trim().split(' ');
    if (!name || !kind) continue;
    const [letter, choices] = kind.split(':');
    const [propertyType, fieldType] = KINDS[letter ?? 's'] ?? ['string', 'text'];
    const options = (choices?.split('|') ?? []).map((value, displayOrder) => ({
      label: value,
      value,
      displayOrder,
      hidden: false,
    }));
    defs.set(
      name,
      plainProperty(name, {
        groupName,
        type: propertyType,
        fieldType,
        options,
        hubspotDefined: true,
        readOnly: flag === 'ro',
        external: letter === 'x',
        hasUniqueValue: name === 'hs_object_id' || (type === 'contacts' && name === 'email'),
      }),
    );
  }
  return defs;
}

export type Checked = { ok: true; value: string | null } | { ok: false; code: string; message: string };

/** Checks and rewrites one value the way HubSpot stores it: moments as ISO, days as YYYY-MM-DD, numbers as text. Empty text clears. */
export function checkValue(def: PropertyDef, raw: string | number | boolean | null): Checked {
  if (raw === null || raw === '') return { ok: true, value: null };
  const text = String(raw);
  const bad = (code: string, message: string): Checked => ({ ok: false, code, message });
  switch (def.type) {
    case 'number': {
      const number = Number(text);
      return Number.isFinite(number) && text.trim() !== ''
        ? { ok: true, value: text.trim() }
        : bad('INVALID_INTEGER', `${text} was not a valid number.`);
    }
    case 'bool':
      return text === 'true' || text === 'false'
        ? { ok: true, value: text }
        : bad('INVALID_OPTION', `${text} was not one of the allowed options: [true, false]`);
    case 'datetime': {
      const at = momentOf(text);
      return at === null ? bad('INVALID_DATE', `${text} was not a valid long.`) : { ok: true, value: iso(at) };
    }
    case 'date': {
      const at = momentOf(text);
      if (at === null) return bad('INVALID_DATE', `${text} was not a valid date.`);
      if (at % 86_400_000 !== 0) return bad('INVALID_DATE', `${text} is at ${iso(at)}, not at midnight UTC.`);
      return { ok: true, value: iso(at).slice(0, 10) };
    }
    case 'enumeration': {
      if (def.external || def.options.length === 0) return { ok: true, value: text };
      const allowed = new Set(def.options.map((o) => o.value));
      const chosen = def.fieldType === 'checkbox' ? text.split(';').filter((v) => v !== '') : [text];
      const unknown = chosen.find((v) => !allowed.has(v));
      return unknown === undefined
        ? { ok: true, value: chosen.join(';') }
        : bad('INVALID_OPTION', `${unknown} was not one of the allowed options: [${[...allowed].join(', ')}]`);
    }
    default:
      return text.length > 65_536
        ? bad('TOO_LONG', 'The value is longer than 65536 characters.')
        : { ok: true, value: text };
  }
}

const ISO_MOMENT = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** Epoch milliseconds of a value HubSpot takes for a moment (ISO or milliseconds as digits); null for anything else. */
export function momentOf(text: string): number | null {
  if (/^-?\d{9,16}$/.test(text)) return Number(text);
  if (!ISO_MOMENT.test(text)) return null;
  const at = Date.parse(/([T ].*)(Z|[+-]\d{2}:?\d{2})$/.test(text) || text.length === 10 ? text : `${text}Z`);
  return Number.isNaN(at) ? null : at;
}

/** A moment the way records show it. */
export function iso(at: number): string {
  return new Date(at).toISOString();
}
