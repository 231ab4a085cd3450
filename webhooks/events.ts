/**
 * A webhook's events, parsed at the door. Only what identifies a change is kept; a new field of HubSpot's does no harm,
 * and an event that names no record or no portal is left out with a word, never refused: HubSpot would send it for a day.
 */
import { z } from 'zod';

const wireId = z.union([z.number().int().min(0).max(Number.MAX_SAFE_INTEGER), z.string().regex(/^\d{1,20}$/)]);
const short = z.string().max(200);

/** Values of long properties are cut off: what changed is read from HubSpot anyway. */
const value = z.unknown().transform((v) => (typeof v === 'string' ? v.slice(0, 500) : null));

const event = z
  .object({
    portalId: z.number().int().positive().max(Number.MAX_SAFE_INTEGER),
    subscriptionType: short.optional(),
    eventType: short.optional(),
    eventId: z.union([z.number(), short]).optional(),
    subscriptionId: z.union([z.number(), short]).optional(),
    appId: z.number().optional(),
    occurredAt: z.number().int().min(0).max(8.64e15).optional(),
    attemptNumber: z.number().int().optional(),
    objectId: wireId.optional(),
    objectTypeId: short.optional(),
    propertyName: short.optional(),
    propertyValue: value,
    changeSource: short.optional(),
    sourceId: short.optional(),
    changeFlag: short.optional(),
    associationType: short.optional(),
    fromObjectId: wireId.optional(),
    toObjectId: wireId.optional(),
    fromObjectTypeId: short.optional(),
    toObjectTypeId: short.optional(),
    associationTypeId: z.number().optional(),
    associationCategory: short.optional(),
    associationRemoved: z.boolean().optional(),
    isPrimaryAssociation: z.boolean().optional(),
    primaryObjectId: wireId.optional(),
    mergedObjectIds: z.array(wireId).max(1_000).optional(),
    newObjectId: wireId.optional(),
  })
  .refine((e) => (e.subscriptionType ?? e.eventType) !== undefined, 'subscriptionType')
  .refine(
    (e) => e.objectId !== undefined || e.fromObjectId !== undefined || e.primaryObjectId !== undefined,
    'objectId',
  );

export type WebhookEvent = z.infer<typeof event>;

export type Events =
  { ok: true; events: WebhookEvent[]; leftOut: number; because: string | null } | { ok: false; message: string };

/** `body` is the value of the JSON, or undefined when it was none. */
export function parseEvents(body: unknown): Events {
  if (!Array.isArray(body)) return { ok: false, message: 'The body must be a JSON array of events.' };
  if (!body.every((item) => typeof item === 'object' && item !== null && !Array.isArray(item)))
    return { ok: false, message: 'Every item of the array must be an event.' };
  const events: WebhookEvent[] = [];
  let because: string | null = null;
  for (const item of body) {
    const parsed = event.safeParse(item);
    if (parsed.success) events.push(parsed.data);
    else because ??= whatIsWrong(parsed.error);
  }
  return { ok: true, events, leftOut: body.length - events.length, because };
}

function whatIsWrong(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue?.path.length ? `${issue.path.join('.')}: ${issue.message}` : `${issue?.message ?? ''}: missing`;
}
