/** `POST /hubspot/webhooks`: who is let in, what is kept, and what is answered. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { account } from './account.ts';
import { serviceWorld } from './world.ts';

const PORTAL = 4_100_301;
const world = serviceWorld([account(PORTAL)]);

const event = (over: object = {}) => ({
  eventId: 1,
  subscriptionId: 2,
  portalId: PORTAL,
  appId: 3,
  occurredAt: 1_772_000_000_000,
  subscriptionType: 'object.propertyChange',
  attemptNumber: 0,
  objectId: 501,
  objectTypeId: '0-3',
  propertyName: 'amount',
  propertyValue: '12000',
  changeSource: 'CRM_UI',
  sourceId: 'userId:9071',
  ...over,
});
const unread = () => world().store.unread(PORTAL, 1_000);

beforeAll(async () => {
  await world().install(PORTAL);
});

describe('a delivery', () => {
  it('can be followed in the log to the deals that are judged because of it', async () => {
    const answer = await world().deliver(JSON.stringify([event({ occurredAt: 7 })]));
    const id = answer.headers.get('x-request-id') ?? 'none';
    await world().settle();
    const line = world().lines.find((one) => one.includes('events worked off') && one.includes(id));
    expect(JSON.parse(line ?? '{}')).toMatchObject({ requests: [id], deals: ['501'], portalId: PORTAL });
  });

  it('is kept before it is answered, and once however often it comes', async () => {
    const body = JSON.stringify([event({ occurredAt: 1 })]);
    const answers = await Promise.all([1, 2, 3, 4].map(() => world().deliver(body)));
    expect(answers.map((a) => a.status)).toEqual([200, 200, 200, 200]);
    const again = await world().deliver(JSON.stringify([event({ occurredAt: 1, attemptNumber: 5 })]));
    expect(again.status).toBe(200);
    expect(await unread()).toHaveLength(1);
    await world().settle();
    expect(await unread()).toHaveLength(0);
  });

  it.each([
    ['forged', { secret: 'another secret' }],
    ['old', { timestamp: Date.now() - 400_000 }],
    ['from the future', { timestamp: Date.now() + 600_000 }],
    ['signed for another address', { uri: 'https://evil.example/hubspot/webhooks' }],
  ])('%s is refused with 401 and leaves nothing', async (_name, over) => {
    const answer = await world().deliver(JSON.stringify([event({ occurredAt: 2 })]), over);
    expect(answer.status).toBe(401);
    expect(answer.body).toMatchObject({ ok: false, code: 'not-signed' });
    expect(await unread()).toHaveLength(0);
  });

  it('does not believe the Host header', async () => {
    const host = { host: 'evil.example', 'x-forwarded-host': 'evil.example' };
    const uri = 'https://evil.example/hubspot/webhooks';
    expect((await world().deliver('[]', { uri, headers: host })).status).toBe(401);
  });

  it.each(['{}', '"x"', '5', 'null', '', '[1]', '[[]]', '[null]', 'not json', '\ud800'])(
    'of %j is refused with 400: not an array of events',
    async (body) => {
      const answer = await world().deliver(body);
      expect(answer.status).toBe(400);
      expect(answer.body).toMatchObject({ ok: false, code: 'not-events', message: expect.stringMatching(/\S/) });
    },
  );

  it('of more than a megabyte is refused with 413', async () => {
    const body = JSON.stringify([event({ propertyValue: 'x'.repeat(1_000_100) })]);
    const answer = await world().deliver(body);
    expect([answer.status, answer.body.code]).toEqual([413, 'too-large']);
  });

  it('of accounts and types nobody knows is taken with 200, and the rest of it is kept', async () => {
    const body = JSON.stringify([
      event({ portalId: 999, occurredAt: 3 }),
      event({ subscriptionType: 'object.enchantment', occurredAt: 3 }),
      event({ objectId: undefined, occurredAt: 3 }),
      event({ occurredAt: 3 }),
    ]);
    expect((await world().deliver(body)).status).toBe(200);
    expect(await unread()).toHaveLength(2);
    await world().settle();
    expect(await unread()).toHaveLength(0);
    expect(world().lines.some((l) => l.includes('not connected'))).toBe(true);
    expect(world().lines.some((l) => l.includes('objectId: missing'))).toBe(true);
  });

  it('deep as a well breaks nothing', async () => {
    const deep = `[${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}]`;
    expect((await world().deliver(deep)).status).toBe(200);
  });

  it('of many at once is kept whole', async () => {
    const bodies = Array.from({ length: 20 }, (_, i) =>
      JSON.stringify(Array.from({ length: 50 }, (_x, j) => event({ occurredAt: 1_000 + i * 50 + j }))),
    );
    const answers = await Promise.all(bodies.map((b) => world().deliver(b)));
    expect(new Set(answers.map((a) => a.status))).toEqual(new Set([200]));
    expect(await unread()).toHaveLength(1_000);
    await world().settle();
  });
});

describe('every other request', () => {
  it('has answers in one shape, with a number and without a stack', async () => {
    const answer = await world().request('GET', '/nowhere');
    expect([answer.status, answer.body]).toEqual([
      404,
      { ok: false, code: 'not-found', message: 'There is nothing here.' },
    ]);
    expect(answer.headers.get('x-request-id')).toMatch(/\S{8}/);
    expect(answer.headers.get('x-powered-by')).toBeNull();
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each(['/card/501', '/settings', '/settings/options', '/overview'])('%s needs a signature', async (path) => {
    const answer = await world().request('GET', `${path}?portalId=${PORTAL}&userId=9071`);
    expect([answer.status, answer.body.code]).toEqual([401, 'not-signed']);
  });

  it('tells whether it lives, whether it is ready, and its numbers', async () => {
    expect((await world().request('GET', '/healthz')).status).toBe(200);
    expect((await world().request('GET', '/readyz')).body).toEqual({ ok: true });
    const metrics = await world().request('GET', '/metrics');
    expect(metrics.body).toMatch(/ghostlight_events_total\{outcome="stored"\} \d+/);
    expect(metrics.body).not.toContain(String(PORTAL));
  });
});
