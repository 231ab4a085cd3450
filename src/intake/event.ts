/** HubSpot's webhook events (facts: webhooks): parsed at the door, known by what identifies them, and what they are about. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Instant, RecordType } from '../deal/facts.ts';
import { recordTypeOf } from './record-types.ts';

const id = z.union([z.string().min(1), z.number().int().transform(String)]);
const text = z.union([z.string(), z.number().transform(String), z.boolean().transform(String)]).nullish();

/** Any event has these; HubSpot's own table calls the type `eventType`. */
const common = z
  .looseObject({
    portalId: z.number().int(),
    subscriptionId: z.union([z.number(), z.string()]).nullish(),
    appId: z.number().int().nullish(),
    occurredAt: z.coerce.number(),
    subscriptionType: z.string().optional(),
    eventType: z.string().optional(),
    objectId: id.nullish(),
    objectTypeId: z.string().nullish(),
    propertyName: z.string().nullish(),
    propertyValue: text,
    changeSource: z.string().nullish(),
    sourceId: text,
    changeFlag: z.string().nullish(),
    primaryObjectId: id.nullish(),
    mergedObjectIds: z.array(id).nullish(),
    newObjectId: id.nullish(),
    fromObjectId: id.nullish(),
    toObjectId: id.nullish(),
    fromObjectTypeId: z.string().nullish(),
    toObjectTypeId: z.string().nullish(),
    associationTypeId: z.union([z.number(), z.string()]).nullish(),
    associationRemoved: z.boolean().nullish(),
    /** Ours: the request that brought it. No part of what identifies it. */
    trace: z.string().nullish(),
  })
  .refine((event) => (event.subscriptionType ?? event.eventType) !== undefined, 'subscriptionType: missing');

export type RawEvent = z.infer<typeof common>;

export interface ReceivedEvent {
  portalId: number;
  /** Tells it from every other event; the same for every attempt to deliver it. */
  key: string;
  /** For the log and the counters: `object.creation`. */
  type: string;
  event: RawEvent;
}

/**
 * One event of a delivery, or one line that says what is amiss. HubSpot's `eventId` is not unique and nothing else is
 * one; the key is made of all that two attempts of one event share.
 */
export function receiveEvent(input: unknown): ({ ok: true } & ReceivedEvent) | { ok: false; error: string } {
  const parsed = common.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return { ok: false, error: `${issue?.path.join('.') || 'event'}: ${issue?.message ?? 'not understood'}` };
  }
  const event = parsed.data;
  return { ok: true, portalId: event.portalId, key: keyOf(event), type: typeOf(event), event };
}

/** The one event that is kept whatever the state of its portal: it is told once, and must not be missed. */
export const PRIVACY_DELETION = 'contact.privacyDeletion';

export function isPrivacyDeletion({ type }: Pick<ReceivedEvent, 'type'>): boolean {
  return type === PRIVACY_DELETION;
}

function typeOf(event: RawEvent): string {
  return event.subscriptionType ?? event.eventType ?? '';
}

function keyOf(event: RawEvent): string {
  const parts = [
    event.portalId,
    event.subscriptionId,
    typeOf(event),
    event.objectTypeId,
    event.objectId,
    event.occurredAt,
    event.propertyName,
    event.propertyValue,
    event.changeFlag,
    event.fromObjectId,
    event.toObjectId,
    event.associationTypeId,
    event.associationRemoved,
    event.newObjectId,
    event.mergedObjectIds?.join(','),
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 32);
}

/** What an event is about, as far as we care; everything else about it is read from HubSpot, so that order does not matter. */
export type Meaning =
  | { kind: 'record'; type: RecordType; id: string; created: boolean; property: string | null }
  | { kind: 'merge'; type: RecordType; survivor: string; merged: string[] }
  | { kind: 'link'; from: { type: RecordType; id: string }; to: { type: RecordType; id: string } }
  | { kind: 'privacy'; id: string }
  | { kind: 'nothing'; because: string };

export function meaningOf(event: RawEvent): Meaning {
  const kind = typeOf(event);
  if (kind === PRIVACY_DELETION) {
    return event.objectId ? { kind: 'privacy', id: event.objectId } : { kind: 'nothing', because: 'no contact named' };
  }
  if (kind === 'object.associationChange') return linkMeaning(event);
  const type = recordTypeOf(event.objectTypeId ?? '');
  if (!type) return { kind: 'nothing', because: `record type ${event.objectTypeId ?? 'missing'}` };
  if (kind === 'object.merge') {
    const survivor = event.newObjectId ?? event.primaryObjectId ?? event.objectId;
    if (!survivor) return { kind: 'nothing', because: 'a merge into nothing' };
    const merged = [...(event.mergedObjectIds ?? []), ...(event.primaryObjectId ? [event.primaryObjectId] : [])];
    return { kind: 'merge', type, survivor, merged: [...new Set(merged)].filter((one) => one !== survivor) };
  }
  if (!event.objectId) return { kind: 'nothing', because: 'no record named' };
  if (kind === 'object.propertyChange' || kind === 'object.creation' || /^object\.(deletion|restore)$/.test(kind)) {
    const property = kind === 'object.propertyChange' ? (event.propertyName ?? null) : null;
    return { kind: 'record', type, id: event.objectId, created: kind === 'object.creation', property };
  }
  return { kind: 'nothing', because: `event type ${kind}` };
}

function linkMeaning(event: RawEvent): Meaning {
  const from = recordTypeOf(event.fromObjectTypeId ?? '');
  const to = recordTypeOf(event.toObjectTypeId ?? '');
  if (!from || !to || !event.fromObjectId || !event.toObjectId) return { kind: 'nothing', because: 'other records' };
  return {
    kind: 'link',
    from: { type: from, id: event.fromObjectId },
    to: { type: to, id: event.toObjectId },
  };
}

/** Made by our own app: HubSpot names the app as the source of what it wrote. */
export function isOurs(event: RawEvent): boolean {
  if (event.changeSource !== 'INTEGRATION' || event.appId === null || event.appId === undefined) return false;
  return (event.sourceId ?? '').split(/\D+/).includes(String(event.appId));
}

export function occurredAt(event: RawEvent): Instant {
  return event.occurredAt;
}
