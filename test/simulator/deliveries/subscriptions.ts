/** Which events the app subscribed to, by the file HubSpot reads them from (`webhooks-hsmeta.json`). */
import { z } from 'zod';
import type { WebhookEvent } from '../world/events.ts';
import { objectType } from '../world/object-types.ts';

const crmObject = z.object({
  subscriptionType: z.string(),
  objectType: z.string(),
  propertyName: z.string().optional(),
  active: z.boolean(),
});
const hsmeta = z.object({
  config: z.object({
    subscriptions: z.object({
      crmObjects: z.array(crmObject).default([]),
      hubEvents: z.array(z.object({ subscriptionType: z.string(), active: z.boolean() })).default([]),
    }),
  }),
});
export type Subscriptions = z.infer<typeof hsmeta>['config']['subscriptions'];

/** Reads the parsed JSON of the file; throws when it is not of that shape. */
export function subscriptionsOf(json: unknown): Subscriptions {
  return hsmeta.parse(json).config.subscriptions;
}

/** True for the events somebody subscribed to. Associations belong to the record they start from. */
export function wantedBy(subscriptions: Subscriptions): (event: WebhookEvent) => boolean {
  const keys = new Set<string>();
  for (const { subscriptionType, objectType: text, propertyName, active } of subscriptions.crmObjects) {
    if (active) keys.add([subscriptionType, objectType(text)?.id ?? text, propertyName ?? ''].join(' '));
  }
  const hub = new Set(subscriptions.hubEvents.filter((s) => s.active).map((s) => s.subscriptionType));
  return (event) => {
    const about = event.objectTypeId ?? event.fromObjectTypeId ?? '';
    const key = [event.subscriptionType, about, event.propertyName ?? ''].join(' ');
    return keys.has(key) || hub.has(event.subscriptionType);
  };
}
