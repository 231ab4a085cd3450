/** Webhook events in HubSpot's generic `object.*` form. Pure but for its own counters. */
import type { AssociationType } from './association-types.ts';
import type { End } from './associations.ts';
import type { ObjectType } from './object-types.ts';

/** Who makes a change, as webhooks and property history name them. */
export interface Actor {
  changeSource: string;
  sourceId: string;
  userId?: number;
}

export interface WebhookEvent {
  eventId: number;
  subscriptionId: number;
  portalId: number;
  appId: number;
  occurredAt: number;
  subscriptionType: string;
  attemptNumber: number;
  objectId?: number;
  objectTypeId?: string;
  [more: string]: unknown;
}

/** Texts HubSpot lets nobody subscribe to, and the write stamp that moves with everything. */
const SILENT = new Set([
  'hs_email_html',
  'hs_email_subject',
  'hs_communication_body',
  'hs_lastmodifieddate',
  'lastmodifieddate',
  'hs_object_id',
]);

export class EventMaker {
  readonly #ids: { portalId: number; appId: number };
  #eventId = 100_000_000;
  #subscriptions = new Map<string, number>();

  constructor(ids: { portalId: number; appId: number }) {
    this.#ids = ids;
  }

  creation(type: ObjectType, id: string, at: number, actor: Actor): WebhookEvent {
    return this.#event('object.creation', type.id, at, {
      objectId: wireId(id),
      objectTypeId: type.id,
      changeFlag: 'CREATED',
      ...source(actor),
    });
  }

  deletion(type: ObjectType, id: string, at: number, actor: Actor): WebhookEvent {
    return this.#event('object.deletion', type.id, at, {
      objectId: wireId(id),
      objectTypeId: type.id,
      changeFlag: 'DELETED',
      ...source(actor),
    });
  }

  restore(type: ObjectType, id: string, at: number, actor: Actor): WebhookEvent {
    return this.#event('object.restore', type.id, at, {
      objectId: wireId(id),
      objectTypeId: type.id,
      changeFlag: 'RESTORED',
      ...source(actor),
    });
  }

  privacyDeletion(id: string, at: number, actor: Actor): WebhookEvent {
    return this.#event('contact.privacyDeletion', '0-1', at, {
      objectId: wireId(id),
      objectTypeId: '0-1',
      ...source(actor),
    });
  }

  /** Null for properties nobody can subscribe to. */
  propertyChange(
    type: ObjectType,
    id: string,
    change: { name: string; value: string | null },
    at: number,
    actor: Actor,
  ): WebhookEvent | null {
    if (SILENT.has(change.name)) return null;
    return this.#event('object.propertyChange', `${type.id}.${change.name}`, at, {
      objectId: wireId(id),
      objectTypeId: type.id,
      propertyName: change.name,
      propertyValue: sentValue(change.value),
      isSensitive: false,
      ...source(actor),
    });
  }

  merge(
    type: ObjectType,
    of: { survivor: string; merged: string[]; moved: number },
    at: number,
    actor: Actor,
  ): WebhookEvent {
    return this.#event('object.merge', type.id, at, {
      objectId: wireId(of.survivor),
      objectTypeId: type.id,
      primaryObjectId: wireId(of.survivor),
      mergedObjectIds: of.merged.map(wireId),
      newObjectId: wireId(of.survivor),
      numberOfPropertiesMoved: of.moved,
      ...source({ ...actor, changeSource: 'MERGE_OBJECTS' }),
    });
  }

  /** One direction; HubSpot sends both. */
  association(
    from: { type: ObjectType; end: End },
    to: { type: ObjectType; end: End },
    kind: AssociationType,
    removed: boolean,
    at: number,
    actor: Actor,
  ): WebhookEvent {
    return this.#event('object.associationChange', `${from.type.id}>${to.type.id}`, at, {
      associationType: `${from.type.event}_TO_${to.type.event}`,
      fromObjectId: wireId(from.end.id),
      toObjectId: wireId(to.end.id),
      fromObjectTypeId: from.type.id,
      toObjectTypeId: to.type.id,
      associationTypeId: kind.typeId,
      associationCategory: kind.category,
      associationRemoved: removed,
      isPrimaryAssociation: kind.label === 'Primary',
      ...source(actor),
    });
  }

  #event(subscriptionType: string, about: string, occurredAt: number, rest: Record<string, unknown>): WebhookEvent {
    const key = `${subscriptionType} ${about}`;
    const subscriptionId = this.#subscriptions.get(key) ?? 3_300_001 + this.#subscriptions.size;
    this.#subscriptions.set(key, subscriptionId);
    this.#eventId += 1;
    return {
      eventId: this.#eventId,
      subscriptionId,
      ...this.#ids,
      occurredAt,
      subscriptionType,
      attemptNumber: 0,
      ...rest,
    };
  }
}

/** Ids travel as numbers in webhooks and in associations, though records carry them as text. */
export function wireId(id: string): number {
  return Number(id);
}

function source(actor: Actor): { changeSource: string; sourceId: string } {
  return { changeSource: actor.changeSource, sourceId: actor.sourceId };
}

/** Moments travel as epoch milliseconds in webhooks, an emptied value as empty text. */
function sentValue(value: string | null): string {
  if (value === null) return '';
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/.test(value) ? String(Date.parse(value)) : value;
}
