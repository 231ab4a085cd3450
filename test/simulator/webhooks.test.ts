import { Signature } from '@hubspot/api-client';
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { handClock, receivers, simulators } from './caller.ts';
import type { Received } from './caller.ts';
import { signatureV3 } from './deliveries/signature.ts';
import { subscriptionsOf } from './deliveries/subscriptions.ts';
import { smallPortal } from './small-portal.ts';
import type { WebhookEvent } from './world/events.ts';

const start = simulators();
const listen = receivers();
const MINUTE = 60_000;

const eventsOf = (received: Received[]) => received.flatMap((r) => JSON.parse(r.raw) as WebhookEvent[]);
const reply = {
  create: [
    {
      type: 'emails',
      properties: { hs_email_direction: 'INCOMING_EMAIL', hs_email_text: 'Hello' },
      to: [
        { type: 'deals', id: '501' },
        { type: 'contacts', id: '77' },
      ],
    },
  ],
};
const manyDeals = (n: number) => ({
  create: Array.from({ length: n }, (_, i) => ({ type: 'deals', properties: { dealname: `D${i}` } })),
});

async function connected(options: Parameters<typeof start>[0] = {}, answer?: Parameters<typeof listen>[0]) {
  const app = await listen(answer);
  const simulator = await start({ webhookUrl: `${app.url}/hubspot/webhooks`, ...options });
  return { app, simulator };
}

describe('signatures', () => {
  it.each([
    [1_693_657_560_000, 'K36dawei4A+QBNolUOqo7s91KQDWQ5MXZ/QufNYuk/Y='],
    [1_700_000_300_000, 'RnbPH7+UMKVkbV32P8bz450N4M56aPmcru1+D3kSDtw='],
  ])('match known values at %d', (timestamp, signature) => {
    const secret = 'yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy';
    const uri = 'https://www.example.com/webhook_uri';
    expect(signatureV3({ secret, method: 'POST', uri, body: "{'example_field':'example_value'}", timestamp })).toBe(
      signature,
    );
  });

  it('decode in the URI what HubSpot decodes and nothing else', () => {
    const sign = (uri: string) => signatureV3({ secret: 's', method: 'GET', uri, body: '', timestamp: 1 });
    expect(sign('https://x.example/a?e=a%40b.c%3A')).toBe(sign('https://x.example/a?e=a@b.c:'));
    expect(sign('https://x.example/a?e=a%20b')).not.toBe(sign('https://x.example/a?e=a b'));
  });

  it('are taken by HubSpot’s own checker, for the URL the app calls itself', async () => {
    const { app, simulator } = await connected({ publicUrl: 'https://ghostlight.example/' });
    simulator.happen(reply);
    await simulator.deliverNow();
    const { headers, raw, url } = app.received[0]!;
    expect(url).toBe('/hubspot/webhooks');
    const check = (requestBody: string) =>
      Signature.isValid({
        signatureVersion: 'v3',
        signature: String(headers['x-hubspot-signature-v3']),
        method: 'POST',
        clientSecret: simulator.app.clientSecret,
        requestBody,
        url: 'https://ghostlight.example/hubspot/webhooks',
        timestamp: Number(headers['x-hubspot-request-timestamp']),
      });
    expect(check(raw)).toBe(true);
    expect(check(`${raw} `)).toBe(false);
  });
});

describe('events', () => {
  it('tell a reply as HubSpot would: its creation and each link from both sides', async () => {
    const { app, simulator } = await connected();
    simulator.happen(reply);
    await simulator.deliverNow();
    const events = eventsOf(app.received);
    const id = events[0]!.objectId;
    expect(events.map((e) => [e.subscriptionType, e.associationType, e.associationTypeId])).toEqual([
      ['object.creation', undefined, undefined],
      ['object.associationChange', 'EMAIL_TO_DEAL', 210],
      ['object.associationChange', 'DEAL_TO_EMAIL', 209],
      ['object.associationChange', 'EMAIL_TO_CONTACT', 198],
      ['object.associationChange', 'CONTACT_TO_EMAIL', 197],
    ]);
    expect(events[0]).toEqual({
      eventId: expect.any(Number),
      subscriptionId: expect.any(Number),
      portalId: 4_100_201,
      appId: simulator.app.appId,
      occurredAt: Date.parse('2026-03-10T15:00:00Z'),
      subscriptionType: 'object.creation',
      attemptNumber: 0,
      objectId: id,
      objectTypeId: '0-49',
      changeFlag: 'CREATED',
      changeSource: 'CRM_UI',
      sourceId: 'userId:9071',
    });
    expect(events[1]).toMatchObject({
      fromObjectId: id,
      toObjectId: 501,
      associationRemoved: false,
      isPrimaryAssociation: false,
    });
  });

  it('have the keys of the recorded ones', async () => {
    const { app, simulator } = await connected();
    simulator.happen(reply);
    simulator.happen({ change: [{ type: 'deals', id: '501', properties: { amount: '9000' } }] });
    simulator.happen({ archive: [{ type: 'notes', id: '9301' }] });
    simulator.happen({ merge: [{ type: 'contacts', into: '77', ids: ['78'] }] });
    await simulator.deliverNow();
    const lines = readFileSync(join(import.meta.dirname, '../portals/webhooks.jsonl'), 'utf8')
      .trim()
      .split('\n');
    const recorded = lines.flatMap((line) => (JSON.parse(line) as { events: WebhookEvent[] }).events);
    for (const type of [
      'object.creation',
      'object.associationChange',
      'object.propertyChange',
      'object.deletion',
      'object.merge',
    ]) {
      const keys = (list: WebhookEvent[]) => Object.keys(list.find((e) => e.subscriptionType === type) ?? {}).sort();
      expect([type, keys(eventsOf(app.received))]).toEqual([type, keys(recorded)]);
    }
  });

  it('of the app’s own writes carry its mark', async () => {
    const { app, simulator } = await connected();
    await simulator.call('PATCH', '/crm/v3/objects/deals/501', { properties: { hs_next_step: 'Call' } });
    await simulator.deliverNow();
    const own = { changeSource: 'INTEGRATION', sourceId: String(simulator.app.appId) };
    expect(eventsOf(app.received)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ propertyName: 'hs_next_step', propertyValue: 'Call', ...own }),
      ]),
    );
    expect(eventsOf(app.received).some((e) => e.propertyName === 'hs_lastmodifieddate')).toBe(false);
  });

  it('send moments as milliseconds and nothing for a change that is none', async () => {
    const { app, simulator } = await connected();
    simulator.happen({
      change: [{ type: 'deals', id: '501', properties: { closedate: '2026-03-31T00:00:00.000Z', amount: '12000.0' } }],
    });
    expect(simulator.waiting()).toBe(0);
    simulator.happen({ change: [{ type: 'deals', id: '501', properties: { closedate: '2026-04-30T00:00:00Z' } }] });
    await simulator.deliverNow();
    expect(eventsOf(app.received).map((e) => [e.propertyName, e.propertyValue])).toEqual([
      ['closedate', '1777507200000'],
    ]);
  });

  it('come for what the app subscribed to only', async () => {
    const path = join(import.meta.dirname, '../../extensions/app/webhooks/webhooks-hsmeta.json');
    const subscriptions = subscriptionsOf(JSON.parse(readFileSync(path, 'utf8')));
    const { app, simulator } = await connected({ subscriptions });
    simulator.happen(reply);
    simulator.happen({ change: [{ type: 'contacts', id: '77', properties: { hs_persona: 'p', jobtitle: 'CEO' } }] });
    simulator.happen({ forget: [{ id: '78' }] });
    await simulator.deliverNow();
    const seen = eventsOf(app.received).map((e) => [e.subscriptionType, e.propertyName].filter(Boolean).join(' '));
    expect(seen).toContain('object.creation');
    expect(seen).toContain('object.propertyChange jobtitle');
    expect(seen).toContain('contact.privacyDeletion');
    expect(seen).not.toContain('object.propertyChange hs_persona');
  });
});

describe('delivery', () => {
  it('goes out in batches of a hundred at most', async () => {
    const { app, simulator } = await connected();
    simulator.happen(manyDeals(230));
    await simulator.deliverNow();
    expect(app.received.map((r) => (JSON.parse(r.raw) as unknown[]).length).sort((a, b) => b - a)).toEqual([
      100, 100, 30,
    ]);
    expect(simulator.waiting()).toBe(0);
  });

  it('comes again with a growing attempt number after a back-off, in real time', async () => {
    const wall = handClock();
    const { app, simulator } = await connected({ wall: wall.now }, (n) => (n < 3 ? 503 : 200));
    simulator.happen(manyDeals(1));
    expect((await simulator.deliverNow())[0]).toMatchObject({ status: 503, attempt: 0, givenUp: false });
    expect(await simulator.deliverNow()).toEqual([]);
    wall.pass(2 * MINUTE);
    await simulator.deliverNow();
    wall.pass(3 * MINUTE);
    await simulator.deliverNow();
    expect(eventsOf(app.received).map((e) => e.attemptNumber)).toEqual([0, 1, 2]);
    expect(new Set(eventsOf(app.received).map((e) => e.eventId)).size).toBe(1);
    expect(simulator.waiting()).toBe(0);
  });

  it('comes again when the simulated clock moves on, and is given up after ten retries', async () => {
    const wall = handClock();
    const { app, simulator } = await connected({ wall: wall.now }, () => 500);
    simulator.happen(manyDeals(1));
    let last = await simulator.deliverNow();
    for (let i = 0; i < 10; i += 1) {
      simulator.advance(9 * 60 * MINUTE);
      last = await simulator.deliverNow();
    }
    expect(app.received).toHaveLength(11);
    expect(last[0]).toMatchObject({ attempt: 10, givenUp: true });
    simulator.advance(24 * 60 * MINUTE);
    expect(await simulator.deliverNow()).toEqual([]);
  });

  it.each([
    ['an app that does not answer in time', (): 'hang' => 'hang'],
    ['a redirect', () => 302],
    ['a client error', () => 404],
  ])('counts %s as failed', async (_, answer) => {
    const { simulator } = await connected({ deliveryTimeoutMs: 30 }, answer);
    simulator.happen(manyDeals(1));
    expect((await simulator.deliverNow())[0]?.status ?? -1).not.toBe(200);
    expect(simulator.waiting()).toBe(1);
  });

  it('counts an app that is down as failed', async () => {
    const simulator = await start({ webhookUrl: 'http://127.0.0.1:1/hubspot/webhooks' });
    simulator.happen(manyDeals(1));
    expect((await simulator.deliverNow())[0]).toMatchObject({ status: 0 });
  });

  it('can be doubled, mixed, lost, delayed and repeated', async () => {
    const wall = handClock();
    const { app, simulator } = await connected({ wall: wall.now });
    simulator.happen(manyDeals(5));
    await simulator.deliverNow({ duplicate: true, shuffle: true });
    const [first, second] = app.received.map((r) => (JSON.parse(r.raw) as WebhookEvent[]).map((e) => e.eventId));
    expect(first).toEqual(second);
    expect(first).not.toEqual([...first!].sort((a, b) => a - b));
    simulator.happen(manyDeals(1));
    await simulator.deliverNow({ drop: true });
    expect(simulator.waiting()).toBe(0);
    simulator.happen(manyDeals(1));
    await simulator.deliverNow({ delay: 10 * MINUTE });
    expect(await simulator.deliverNow()).toEqual([]);
    wall.pass(10 * MINUTE);
    expect(await simulator.deliverNow()).toHaveLength(1);
    expect(await simulator.deliverNow({ again: 3 })).toHaveLength(3);
    expect(app.received).toHaveLength(6);
  });

  it('waits while nobody is there to take it, and is none of an app that is not installed', async () => {
    const app = await listen();
    const simulator = await start();
    simulator.happen(manyDeals(1));
    expect(await simulator.deliverNow()).toEqual([]);
    simulator.deliverTo(`${app.url}/hubspot/webhooks`);
    expect(await simulator.deliverNow()).toHaveLength(1);
    simulator.uninstall();
    simulator.happen(manyDeals(1));
    expect(simulator.waiting()).toBe(0);
  });

  it('happens by itself when asked to', async () => {
    const app = await listen();
    const delivered = Promise.withResolvers<number>();
    const simulator = await start({ webhookUrl: app.url, deliverByItself: true, gatherMs: 1 });
    simulator.watch({ onDelivery: (d) => delivered.resolve(d.events.length) });
    simulator.happen(manyDeals(3));
    expect(await delivered.promise).toBe(3);
  });

  it('keeps accounts apart: a batch is one account’s', async () => {
    const { app, simulator } = await connected({ file: [smallPortal(1), smallPortal(2)] });
    simulator.install({ portalId: 2 });
    simulator.happen({ ...manyDeals(1), portalId: 1 });
    simulator.happen({ ...manyDeals(1), portalId: 2 });
    await simulator.deliverNow();
    expect(app.received.map((r) => (JSON.parse(r.raw) as WebhookEvent[]).map((e) => e.portalId))).toEqual([[1], [2]]);
  });
});
