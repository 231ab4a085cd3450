/** Search filters the way HubSpot reads them: by the property's type, texts without regard to case, choices with. */
import { z } from 'zod';
import type { PortalObject } from '../../../src/deal/portal-file.ts';
import { badRequest } from '../errors.ts';
import type { ObjectType } from '../world/object-types.ts';
import { objectType } from '../world/object-types.ts';
import { momentOf } from '../world/properties.ts';
import type { World } from '../world/world.ts';
import { standIn } from './show.ts';

const OPERATORS = [
  'EQ',
  'NEQ',
  'LT',
  'LTE',
  'GT',
  'GTE',
  'BETWEEN',
  'IN',
  'NOT_IN',
  'HAS_PROPERTY',
  'NOT_HAS_PROPERTY',
  'CONTAINS_TOKEN',
  'NOT_CONTAINS_TOKEN',
] as const;

const text = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const filter = z.object({
  propertyName: z.string(),
  operator: z.enum(OPERATORS),
  value: text.nullish(),
  highValue: text.nullish(),
  values: z.array(text).nullish(),
});
export const filterGroup = z.object({ filters: z.array(filter) });
type Filter = z.infer<typeof filter>;

/** True when the record passes every filter of the group. */
export function matches(
  world: World,
  type: ObjectType,
  object: PortalObject,
  group: z.infer<typeof filterGroup>,
): boolean {
  return group.filters.every((one) =>
    one.propertyName.startsWith('associations.')
      ? linkedTo(world, type, object, one)
      : passes(kindOf(world, type, one.propertyName), valueOf(object, one.propertyName, type), one),
  );
}

/** Orders by one property; records without a value come last. */
export function compareBy(world: World, type: ObjectType, sort: string | { propertyName: string; direction: string }) {
  const name = typeof sort === 'string' ? sort.replace(/^-/, '') : sort.propertyName;
  const down = typeof sort === 'string' ? sort.startsWith('-') : sort.direction === 'DESCENDING';
  const kind = kindOf(world, type, name);
  return (a: PortalObject, b: PortalObject): number => {
    const [x, y] = [comparable(kind, valueOf(a, name, type)), comparable(kind, valueOf(b, name, type))];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return (x < y ? -1 : x > y ? 1 : 0) * (down ? -1 : 1);
  };
}

function passes(kind: string, value: string | null, of: Filter): boolean {
  if (of.operator === 'HAS_PROPERTY') return value !== null;
  if (of.operator === 'NOT_HAS_PROPERTY') return value === null;
  const given = of.operator === 'IN' || of.operator === 'NOT_IN' ? (of.values ?? []) : [wantedValue(of)];
  switch (of.operator) {
    case 'IN':
      return value !== null && given.some((v) => oneOf(kind, value, v));
    case 'NOT_IN':
      return value === null || !given.some((v) => oneOf(kind, value, v));
    case 'EQ':
      return value !== null && same(kind, value, given[0]!);
    case 'NEQ':
      return value === null || !same(kind, value, given[0]!);
    case 'CONTAINS_TOKEN':
      return value !== null && hasToken(value, given[0]!);
    case 'NOT_CONTAINS_TOKEN':
      return value === null || !hasToken(value, given[0]!);
    default:
      return value !== null && inRange(kind, value, of);
  }
}

function inRange(kind: string, value: string, of: Filter): boolean {
  const at = comparable(kind, value);
  const low = comparable(kind, wantedValue(of));
  if (at === null || low === null) return false;
  switch (of.operator) {
    case 'LT':
      return at < low;
    case 'LTE':
      return at <= low;
    case 'GT':
      return at > low;
    case 'GTE':
      return at >= low;
    default: {
      const high = comparable(kind, of.highValue ?? null);
      if (high === null) throw badRequest(`BETWEEN on ${of.propertyName} needs value and highValue`);
      return at >= low && at <= high;
    }
  }
}

function wantedValue(of: Filter): string {
  if (of.value === null || of.value === undefined)
    throw badRequest(`${of.operator} on ${of.propertyName} needs a value`);
  return of.value;
}

/** Several choices in one value are joined by semicolons; one of them is enough. */
function same(kind: string, value: string, wanted: string): boolean {
  if (kind === 'enumeration' || kind === 'bool') return value === wanted || value.split(';').includes(wanted);
  return comparable(kind, value) === comparable(kind, wanted);
}

/** Lists of texts must be given in lower case: other spellings find nothing, as in HubSpot. */
function oneOf(kind: string, value: string, wanted: string): boolean {
  return kind === 'string' ? value.toLowerCase() === wanted : same(kind, value, wanted);
}

function comparable(kind: string, value: string | null): number | string | null {
  if (value === null) return null;
  if (kind === 'number') return Number.isNaN(Number(value)) ? null : Number(value);
  if (kind === 'datetime' || kind === 'date') return momentOf(value);
  return value.toLowerCase();
}

function hasToken(value: string, wanted: string): boolean {
  const tokens = value.toLowerCase().split(/[^\p{L}\p{N}*]+/u);
  const whole = value.toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .every((token) => {
      const pattern = new RegExp(`^${token.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*')}$`, 'u');
      return pattern.test(whole) || tokens.some((t) => pattern.test(t));
    });
}

/** The pseudo-property `associations.contact`: linked to this record. */
function linkedTo(world: World, type: ObjectType, object: PortalObject, of: Filter): boolean {
  const other = objectType(of.propertyName.slice('associations.'.length));
  if (!other) throw badRequest(`${of.propertyName} is no association to search by`);
  const wanted = of.operator === 'IN' ? (of.values ?? []) : [wantedValue(of)];
  const linked = new Set(world.links.ids({ type: type.name, id: object.id }, other.name));
  return wanted.some((id) => linked.has(id));
}

function kindOf(world: World, type: ObjectType, name: string): string {
  return world.properties.get(type.name, name)?.type ?? 'string';
}

function valueOf(object: PortalObject, name: string, type: ObjectType): string | null {
  return object.properties[name] ?? standIn(object, name, type);
}
