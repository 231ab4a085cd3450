import { z } from 'zod';

/** The one format there is; another one gets another number. */
export const PORTAL_FORMAT = 'ghostlight-portal/1';

/** HubSpot shows ids as strings, but numbers slip in from its association calls: both mean the same record. */
const id = z
  .union([z.string(), z.number().int().transform(String)], { error: 'missing' })
  .refine((s) => s !== '', 'missing');
const moment = z.string().refine((text) => !Number.isNaN(Date.parse(text)), 'not a date and time');
const value = z.string().nullable();

/**
 * A record's properties: text or null, whatever they mean. Checked by hand, because an account has hundreds of thousands
 * of them and a schema for each costs more than reading the file.
 */
const propertyValues = z.unknown().superRefine((given, context) => {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return context.addIssue({ code: 'custom', message: 'not an object', path: [] });
  for (const [name, one] of Object.entries(given))
    if (typeof one !== 'string' && one !== null)
      context.addIssue({ code: 'custom', message: 'expected a string or null', path: [name] });
}) as unknown as z.ZodType<Record<string, string | null>>;

const historyEntry = z.looseObject({
  value,
  timestamp: moment,
  sourceType: z.string().optional(),
  sourceId: z.string().nullish(),
  updatedByUserId: z.number().nullish(),
});

/** One record as HubSpot's object calls answer it: values are strings or null, whatever the property means. */
export const portalObjectSchema = z.looseObject({
  id,
  properties: propertyValues.default({}),
  propertiesWithHistory: z.record(z.string(), z.array(historyEntry)).optional(),
  createdAt: moment.optional(),
  updatedAt: moment.optional(),
  archived: z.boolean().optional(),
});

const end = z.looseObject({ type: z.string(), id });

/** One line of a pair of records; it counts in both directions. */
export const portalAssociationSchema = z.looseObject({ from: end, to: end, labels: z.array(z.string()).optional() });

const owner = z.looseObject({
  id,
  userId: z.number().nullish(),
  email: z.string().nullish(),
  firstName: z.string().nullish(),
  lastName: z.string().nullish(),
  archived: z.boolean().optional(),
  teams: z.array(z.looseObject({ id, name: z.string(), primary: z.boolean().optional() })).optional(),
});

const stage = z.looseObject({
  id,
  label: z.string(),
  displayOrder: z.number().optional(),
  metadata: z.record(z.string(), z.string()).default({}),
});

const pipeline = z.looseObject({
  id,
  label: z.string(),
  displayOrder: z.number().optional(),
  stages: z.array(stage).default([]),
});

const list = z.array(portalObjectSchema).default([]);

const portalFile = z.looseObject({
  format: z.literal(PORTAL_FORMAT),
  asOf: moment.optional(),
  portal: z.looseObject({
    portalId: z.number().int(),
    timeZone: z.string().refine(isTimeZone, 'not a time zone').default('UTC'),
    currency: z.string().optional(),
    country: z.string().optional(),
  }),
  owners: z.array(owner).default([]),
  pipelines: z.array(pipeline).default([]),
  objects: z.looseObject({
    deals: list,
    contacts: list,
    companies: list,
    emails: list,
    calls: list,
    meetings: list,
    notes: list,
    tasks: list,
    communications: list,
  }),
  associations: z.array(portalAssociationSchema).default([]),
});

/** A HubSpot account as a file (docs: the portal file). Keys we do not know are kept, so that writing it back loses nothing. */
export type PortalFile = z.infer<typeof portalFile>;
export type PortalObject = z.infer<typeof portalObjectSchema>;
export type PortalAssociation = z.infer<typeof portalAssociationSchema>;
export type PortalOwner = z.infer<typeof owner>;
export type PortalPipeline = z.infer<typeof pipeline>;
export type PortalHistoryEntry = z.infer<typeof historyEntry>;

/**
 * Reads a parsed JSON value as a portal file.
 * A file of another format, or with something amiss in it, gives one line that says where:
 * `objects.emails[17].id: missing`. Only the first fault is told; the rest would mostly follow from it.
 */
export function parsePortalFile(input: unknown): { ok: true; file: PortalFile } | { ok: false; error: string } {
  const format = typeof input === 'object' && input !== null && 'format' in input ? input.format : undefined;
  if (format !== PORTAL_FORMAT) {
    const found = format === undefined ? 'missing' : `is ${JSON.stringify(format).slice(0, 60)}`;
    return { ok: false, error: `format: ${found}, expected "${PORTAL_FORMAT}"` };
  }
  const parsed = portalFile.safeParse(input);
  if (parsed.success) return { ok: true, file: parsed.data };
  const issue = parsed.error.issues[0];
  if (!issue) return { ok: false, error: 'not a portal file' };
  return { ok: false, error: `${pathText(issue.path)}: ${issueText(issue, valueAt(input, issue.path))}` };
}

function issueText(issue: z.core.$ZodIssue, found: unknown): string {
  if (found === undefined || issue.message === 'missing') return 'missing';
  return issue.message.replace(/\s+/g, ' ');
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key, i) => (typeof key === 'number' ? `[${key}]` : i === 0 ? String(key) : `.${String(key)}`))
    .join('');
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    input,
  );
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}
