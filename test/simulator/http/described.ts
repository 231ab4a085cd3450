/**
 * What a caller sends, held against what HubSpot's published descriptions ask for. The API itself is more patient than
 * they are (it takes numbers for ids, and bodies without keys the descriptions call required), and so are the routes
 * here; what the descriptions would not accept is remarked in the request log.
 */
import { z } from 'zod';

const id = z.looseObject({ id: z.string() });
const properties = z.record(z.string(), z.string());
const names = z.array(z.string());
const spec = z.looseObject({
  associationCategory: z.enum(['HUBSPOT_DEFINED', 'INTEGRATOR_DEFINED', 'USER_DEFINED', 'WORK']),
  associationTypeId: z.number().int(),
});
const newRecord = z.looseObject({
  properties,
  associations: z.array(z.looseObject({ to: id, types: z.array(spec) })),
  objectWriteTraceId: z.string().optional(),
});
const change = z.looseObject({ id: z.string(), properties, idProperty: z.string().optional() });
const pair = z.looseObject({ from: id, to: id });
const inputs = <T>(input: z.ZodType<T>) => z.looseObject({ inputs: z.array(input) });
const filter = z.looseObject({
  propertyName: z.string(),
  operator: z.string(),
  value: z.string().optional(),
  highValue: z.string().optional(),
  values: names.optional(),
});
const property = z.looseObject({
  name: z.string(),
  label: z.string(),
  groupName: z.string(),
  type: z.string(),
  fieldType: z.string(),
  options: z
    .array(z.looseObject({ label: z.string(), value: z.string(), displayOrder: z.number().int(), hidden: z.boolean() }))
    .optional(),
});
const completion = z.looseObject({ outputFields: z.record(z.string(), z.unknown()), typedOutputs: z.unknown() });

/** By method and canonical path. */
const BODIES: [method: string, path: RegExp, body: z.ZodType][] = [
  ['POST', /^\/objects\/[^/]+$/, newRecord],
  ['PATCH', /^\/objects\/[^/]+\/[^/]+$/, z.looseObject({ properties })],
  [
    'POST',
    /^\/objects\/[^/]+\/search$/,
    z.looseObject({
      filterGroups: z.array(z.looseObject({ filters: z.array(filter) })),
      sorts: names,
      properties: names,
      limit: z.number().int(),
      after: z.string(),
      query: z.string().optional(),
    }),
  ],
  [
    'POST',
    /^\/objects\/[^/]+\/batch\/read$/,
    inputs(id).extend({ properties: names, propertiesWithHistory: names, idProperty: z.string().optional() }),
  ],
  ['POST', /^\/objects\/[^/]+\/batch\/create$/, inputs(newRecord)],
  ['POST', /^\/objects\/[^/]+\/batch\/update$/, inputs(change)],
  ['POST', /^\/objects\/[^/]+\/batch\/archive$/, inputs(id)],
  ['PUT', /^\/objects\/[^/]+\/[^/]+\/associations\/(?!default\/)[^/]+\/[^/]+$/, z.array(spec)],
  ['POST', /^\/associations\/[^/]+\/[^/]+\/batch\/read$/, inputs(id.extend({ after: z.string().optional() }))],
  ['POST', /^\/associations\/[^/]+\/[^/]+\/batch\/create$/, inputs(pair.extend({ types: z.array(spec) }))],
  ['POST', /^\/associations\/[^/]+\/[^/]+\/batch\/associate\/default$/, inputs(pair)],
  ['POST', /^\/associations\/[^/]+\/[^/]+\/batch\/archive$/, inputs(z.looseObject({ from: id, to: z.array(id) }))],
  ['POST', /^\/properties\/[^/]+$/, property],
  ['POST', /^\/properties\/[^/]+\/batch\/create$/, inputs(property)],
  ['POST', /^\/properties\/[^/]+\/groups$/, z.looseObject({ name: z.string(), label: z.string() })],
  ['POST', /^\/lists$/, z.looseObject({ name: z.string(), objectTypeId: z.string(), processingType: z.string() })],
  ['PUT', /^\/lists\/[^/]+\/memberships\/(add|remove)$/, names],
  [
    'POST',
    /^\/sequences\/enrollments$/,
    z.looseObject({ contactId: z.string(), sequenceId: z.string(), senderEmail: z.string() }),
  ],
  ['POST', /^\/action-callbacks\/[^/]+\/complete$/, completion],
  ['POST', /^\/action-callbacks\/complete$/, inputs(completion.extend({ callbackId: z.string() }))],
];

/** One line for each thing the description of this call would not accept; none when there is nothing, or no description. */
export function remarksOn(method: string, canonicalPath: string, body: unknown): string[] {
  const described = BODIES.find(([m, path]) => m === method && path.test(canonicalPath));
  const parsed = described?.[2].safeParse(body);
  if (!parsed || parsed.success) return [];
  return parsed.error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`);
}
