/** Deliveries as HubSpot sends them, signed and made before the clock runs; and signed calls of a card. */
import { signatureOf } from '../../webhooks/signature.ts';
import { requestOf } from './load.ts';

export const PUBLIC_URL = 'https://bench.example';
export const SECRET = 'the-bench-has-no-secrets';
export const PORTAL_ID = 4_100_900;

let events = 0;

/** A change of a property; `objectTypeId` 0-5 (a ticket) is one the service stores and then has no use for. */
export function eventOf(objectTypeId = '0-3'): Record<string, unknown> {
  events += 1;
  return {
    eventId: events,
    subscriptionId: 2_891_230,
    portalId: PORTAL_ID,
    appId: 1_160_452,
    occurredAt: Date.now() - 1_500,
    subscriptionType: 'object.propertyChange',
    attemptNumber: 0,
    objectId: 10_000_000 + events,
    objectTypeId,
    propertyName: 'hs_lastmodifieddate',
    propertyValue: String(Date.now() - 2_000 + events),
    changeSource: 'CRM_UI',
    sourceId: 'userId:9071',
  };
}

export function deliveries(count: number, eventsEach: number, objectTypeId?: string): Buffer[] {
  return Array.from({ length: count }, () =>
    signed(
      'POST',
      '/hubspot/webhooks',
      JSON.stringify(Array.from({ length: eventsEach }, () => eventOf(objectTypeId))),
    ),
  );
}

export function cardCall(dealId: string): Buffer {
  return signed('GET', `/card/${dealId}?portalId=${PORTAL_ID}&userId=9071&userEmail=rita%40acme.example&appId=1160452`);
}

function signed(method: string, path: string, body = ''): Buffer {
  const timestamp = String(Date.now());
  const signature = signatureOf(SECRET, { method, uri: `${PUBLIC_URL}${path}`, body: Buffer.from(body), timestamp });
  return requestOf(
    method,
    path,
    {
      'content-type': 'application/json',
      'x-hubspot-signature-v3': signature,
      'x-hubspot-request-timestamp': timestamp,
    },
    body,
  );
}
