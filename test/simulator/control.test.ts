import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePortalFile } from '../../src/deal/portal-file.ts';
import type { PortalFile } from '../../src/deal/portal-file.ts';
import { BUYER_DOES } from '../demo/page/contract.ts';
import { buyerDoes } from '../demo/page/world/buyer.ts';
import type { PortalFile as PagePortalFile } from '../demo/page/world/portal-file.ts';
import { caller, receivers, simulators } from './caller.ts';
import { SMALL_NOW, smallPortal } from './small-portal.ts';

const start = simulators();
const listen = receivers();
const harbor = (): PortalFile => {
  const parsed = parsePortalFile(JSON.parse(readFileSync(join(import.meta.dirname, '../portals/harbor.json'), 'utf8')));
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.file;
};
const byId = (list: readonly { id: string }[]) => [...list].sort((a, b) => Number(a.id) - Number(b.id));

describe('GET /_sim/state', () => {
  it('gives the account back as the portal file it came from', async () => {
    const file = harbor();
    const { url } = await start({ file });
    const parsed = parsePortalFile((await caller(url, null)('GET', '/_sim/state')).body);
    if (!parsed.ok) throw new Error(parsed.error);
    for (const type of [
      'deals',
      'contacts',
      'companies',
      'emails',
      'calls',
      'meetings',
      'notes',
      'tasks',
      'communications',
    ] as const) {
      expect(byId(parsed.file.objects[type])).toEqual(byId(file.objects[type]));
    }
    expect(parsed.file.owners).toEqual(file.owners);
    expect(parsed.file.pipelines).toEqual(file.pipelines);
    const pairs = (f: PortalFile) =>
      f.associations.map((a) => [`${a.from.type}:${a.from.id}`, `${a.to.type}:${a.to.id}`].sort().join(' ')).sort();
    expect(pairs(parsed.file)).toEqual([...new Set(pairs(file))]);
  });

  it('goes on where it was left: a second simulator started from it answers the same', async () => {
    const first = await start();
    first.happen({ change: [{ type: 'deals', id: '501', properties: { dealstage: 'closedlost' } }] });
    first.advance(86_400_000);
    const state = (await caller(first.url, null)('GET', '/_sim/state')).body;
    const parsed = parsePortalFile(JSON.parse(JSON.stringify(state)));
    if (!parsed.ok) throw new Error(parsed.error);
    const second = await start({ file: parsed.file });
    expect(second.world.nowIso()).toBe('2026-03-11T15:00:00.000Z');
    const path =
      '/crm/v3/objects/deals/501?properties=dealstage,hs_is_closed,amount&propertiesWithHistory=dealstage&associations=contacts,emails';
    expect((await second.call('GET', path)).body).toEqual((await first.call('GET', path)).body);
  });
});

describe('a state taken up again', () => {
  it('keeps lists, enrolments, definitions and merged ids', async () => {
    const first = await start();
    await first.call('POST', '/crm/v3/lists', { name: 'Nurture', objectTypeId: '0-1', processingType: 'MANUAL' });
    await first.call('PUT', '/crm/v3/lists/1/memberships/add', ['77']);
    const enrolment = { contactId: '77', sequenceId: '90002', senderEmail: 'rita@acme.example' };
    await first.call('POST', '/automation/v4/sequences/enrollments?userId=9071', enrolment);
    await first.call('POST', '/crm/v3/properties/deals/groups', { name: 'g', label: 'G' });
    const property = { name: 'score', label: 'Score', groupName: 'g', type: 'number', fieldType: 'number' };
    await first.call('POST', '/crm/v3/properties/deals', property);
    first.happen({ merge: [{ type: 'contacts', into: '77', ids: ['78'] }] });
    const parsed = parsePortalFile(JSON.parse(JSON.stringify(first.world.state())));
    if (!parsed.ok) throw new Error(parsed.error);
    const { call, advance, world } = await start({ file: parsed.file });
    expect((await call('GET', '/crm/v3/lists/1/memberships')).at('results', 0, 'recordId')).toBe('77');
    expect(
      (await call('POST', '/crm/v3/lists', { name: 'Next', objectTypeId: '0-1', processingType: 'MANUAL' })).at(
        'list',
        'listId',
      ),
    ).toBe('2');
    expect((await call('PATCH', '/crm/v3/objects/deals/501', { properties: { score: 'high' } })).status).toBe(400);
    expect((await call('GET', '/crm/v3/objects/contacts/78')).at('id')).toBe('77');
    const tasks = world.records.all('tasks').length;
    advance(91 * 86_400_000);
    expect(world.records.all('tasks')).toHaveLength(tasks + 1);
  });
});

describe('POST /_sim/clock', () => {
  it('moves forward by a duration or to a moment', async () => {
    const { url } = await start();
    const control = caller(url, null);
    expect((await control('POST', '/_sim/clock', { advance: 'P3D' })).body).toEqual({
      now: '2026-03-13T15:00:00.000Z',
    });
    expect((await control('POST', '/_sim/clock', { advance: 'P1WT2H30M' })).body).toEqual({
      now: '2026-03-20T17:30:00.000Z',
    });
    expect((await control('POST', '/_sim/clock', { at: '2026-04-01T09:00:00+02:00' })).body).toEqual({
      now: '2026-04-01T07:00:00.000Z',
    });
    expect((await control('GET', '/_sim/clock')).body).toEqual({ now: '2026-04-01T07:00:00.000Z' });
    expect((await control('GET', '/_sim/state')).at('asOf')).toBe('2026-04-01T07:00:00.000Z');
  });

  it.each([
    [{ advance: 'three days' }, /three days/],
    [{ advance: 'P1M' }, /P1M/],
    [{ at: 'soon' }, /soon/],
    [{ at: '2026-01-01T00:00:00Z' }, /only goes forward/],
    [{}, /./],
  ])('refuses %j in one line', async (body, message) => {
    const { url, world } = await start();
    const answer = await caller(url, null)('POST', '/_sim/clock', body);
    expect(answer.status).toBe(400);
    expect(answer.at('message')).toMatch(message);
    expect(world.nowIso()).toBe(SMALL_NOW);
  });

  it('starts just after the last touch when neither file nor caller says', async () => {
    const { asOf: _, ...file } = smallPortal();
    expect((await start({ file })).world.nowIso()).toBe('2026-03-02T10:00:00.001Z');
    expect((await start({ file, at: Date.parse('2026-05-01T00:00:00Z') })).world.nowIso()).toBe(
      '2026-05-01T00:00:00.000Z',
    );
  });
});

describe('POST /_sim/events', () => {
  it.each(BUYER_DOES.map((b) => b.value))('takes what the page lets the buyer do: %s', async (does) => {
    const file = smallPortal();
    const { url, waiting, world } = await start({ file });
    const happening = buyerDoes(file as PagePortalFile, '501', does, SMALL_NOW);
    if (happening === null) throw new Error('the small account has nobody who could');
    const { create, change } = happening;
    const answer = await caller(url, null)('POST', '/_sim/events', { create, change });
    expect(answer.status).toBe(200);
    expect(answer.list('created')).toHaveLength(create.length);
    expect(answer.list('changed')).toHaveLength(change.length);
    expect(waiting()).toBeGreaterThan(0);
    for (const made of answer.list('created') as { type: string; id: string }[]) {
      expect(world.links.ids(made, 'deals')).toEqual(['501']);
    }
  });

  it('takes records and links as a portal file has them', async () => {
    const { url, world } = await start();
    const body = {
      objects: {
        emails: [{ id: '9900', properties: { hs_email_direction: 'INCOMING_EMAIL', hs_email_subject: 'Hi' } }],
        deals: [{ id: '501', properties: { amount: '9000' } }],
      },
      associations: [{ from: { type: 'emails', id: '9900' }, to: { type: 'deals', id: '501' } }],
    };
    const answer = await caller(url, null)('POST', '/_sim/events', body);
    expect(answer.body).toEqual({ created: [{ type: 'emails', id: '9900' }], changed: [{ type: 'deals', id: '501' }] });
    expect(world.records.get('emails', '9900')?.properties.hs_timestamp).toBe(SMALL_NOW);
    expect(world.records.get('deals', '501')?.properties.amount).toBe('9000');
  });

  it('takes one record, or a list of them', async () => {
    const { url, world } = await start();
    const control = caller(url, null);
    const mail = {
      type: 'emails',
      properties: { hs_email_direction: 'EMAIL' },
      associations: [{ type: 'deals', id: '502' }],
    };
    const made = await control('POST', '/_sim/events', mail);
    expect(world.links.ids({ type: 'deals', id: '502' }, 'emails')).toEqual([made.at('created', 0, 'id')]);
    const changed = await control('POST', '/_sim/events', [{ type: 'deals', id: '501', properties: { amount: 7 } }]);
    expect(changed.body).toEqual({ created: [], changed: [{ type: 'deals', id: '501' }] });
    expect(world.records.get('deals', '501')?.properties.amount).toBe('7');
  });

  it('does what else happens: archive, restore, merge, unlink, forget, by whom one likes', async () => {
    const { happen, world } = await start();
    happen({ archive: [{ type: 'note', id: '9301' }] });
    expect(world.records.live('notes', '9301')).toBeNull();
    happen({
      restore: [{ type: 'notes', id: '9301' }],
      unlink: [{ from: { type: 'deals', id: '501' }, to: { type: 'contacts', id: '78' } }],
    });
    expect(world.records.live('notes', '9301')).not.toBeNull();
    expect(world.records.get('deals', '501')?.properties.num_associated_contacts).toBe('2');
    happen({ merge: [{ type: 'contacts', into: '77', ids: ['78'] }], forget: [{ id: '79' }] });
    expect(world.records.all('contacts').map((c) => c.id)).toEqual(['77']);
    happen({ change: [{ type: 'deals', id: '501', properties: { amount: '5' } }], by: '72' });
    expect(world.records.get('deals', '501')?.propertiesWithHistory?.amount?.[0]).toMatchObject({
      updatedByUserId: 9072,
    });
  });

  it.each([
    [{ change: [{ type: 'deals', id: '999', properties: {} }] }, /deal 999 does not exist/],
    [{ create: [{ type: 'spaceships', properties: {} }] }, /create\.0\.type/],
    [{ nonsense: true }, /nonsense/],
  ])('refuses %j in one line', async (body, message) => {
    const { url } = await start();
    const answer = await caller(url, null)('POST', '/_sim/events', body);
    expect(answer.status).toBe(400);
    expect(answer.at('message')).toMatch(message);
  });
});

describe('GET /_sim/requests', () => {
  it('tells every call with its body and answer, without secrets', async () => {
    const { url, call, app, install } = await start();
    await call('POST', '/crm/v3/objects/deals/search?x=1', { limit: 1 });
    const { refreshToken } = install();
    const form = {
      grant_type: 'refresh_token',
      refresh_token: refreshToken,
      client_id: app.clientId,
      client_secret: app.clientSecret,
    };
    await call('POST', '/oauth/2026-03/token', new URLSearchParams(form));
    await call('GET', '/crm/v3/nowhere');
    const control = caller(url, null);
    const { body } = await control('GET', '/_sim/requests');
    expect(body).toMatchObject([
      {
        n: 1,
        method: 'POST',
        path: '/crm/v3/objects/deals/search',
        query: { x: '1' },
        body: { limit: 1 },
        status: 200,
        portalId: 4_100_201,
        simulatedAt: SMALL_NOW,
      },
      { n: 2, path: '/oauth/2026-03/token', body: { grant_type: 'refresh_token' }, status: 200 },
      { n: 3, path: '/crm/v3/nowhere', status: 404 },
    ]);
    expect(JSON.stringify(body)).not.toContain(refreshToken);
    expect(JSON.stringify(body)).not.toContain(app.clientSecret);
    expect((await control('GET', '/_sim/requests?since=2')).body).toHaveLength(1);
    await control('DELETE', '/_sim/requests');
    expect((await control('GET', '/_sim/requests')).body).toEqual([]);
  });
});

describe('POST /_sim/deliver', () => {
  it('sends now, back-off or not, and tells what became of it', async () => {
    const app = await listen((n) => (n === 1 ? 500 : 200));
    const { url, happen } = await start({ webhookUrl: app.url });
    const control = caller(url, null);
    happen({ archive: [{ type: 'notes', id: '9301' }] });
    expect((await control('POST', '/_sim/deliver')).body).toEqual({
      sent: [{ n: 1, portalId: 4_100_201, attempt: 0, status: 500, events: 1 }],
      waiting: 1,
    });
    expect((await control('POST', '/_sim/deliver', { duplicate: true })).at('waiting')).toBe(0);
    expect(app.received).toHaveLength(3);
    happen({ restore: [{ type: 'notes', id: '9301' }] });
    expect((await control('POST', '/_sim/deliver', { delay: 'PT1H' })).body).toEqual({ sent: [], waiting: 1 });
    expect((await control('GET', '/_sim/deliveries')).list('deliveries')).toHaveLength(3);
    expect((await control('POST', '/_sim/deliver', { delay: 'soon' })).status).toBe(400);
  });
});

describe('the rest of the control plane', () => {
  it('takes a seat or an inbox from somebody', async () => {
    const { url, call } = await start();
    await caller(url, null)('POST', '/_sim/senders', { userId: 9071, seat: false });
    expect((await call('GET', '/automation/v4/sequences?userId=9071')).status).toBe(403);
    expect((await call('GET', '/automation/v4/sequences?userId=9072')).status).toBe(200);
  });

  it('makes a property compulsory, as an admin can', async () => {
    const { url, call } = await start();
    await caller(url, null)('POST', '/_sim/required', { objectType: 'tasks', properties: ['hs_task_priority'] });
    const task = { hs_timestamp: '2026-03-11T09:00:00Z', hs_task_subject: 'x' };
    const refused = await call('POST', '/crm/v3/objects/tasks', { properties: task });
    expect(refused.status).toBe(400);
    expect(refused.body).toMatchObject({ category: 'VALIDATION_ERROR', context: { properties: ['hs_task_priority'] } });
    expect(
      (await call('POST', '/crm/v3/objects/tasks', { properties: { ...task, hs_task_priority: 'LOW' } })).status,
    ).toBe(201);
  });

  it('installs the app, and says when there is no such thing', async () => {
    const { url } = await start();
    const control = caller(url, null);
    const { at } = await control('POST', '/_sim/install', { scopes: ['oauth', 'crm.objects.owners.read'] });
    expect((await caller(url, String(at('accessToken')))('GET', '/crm/v3/owners')).status).toBe(200);
    expect((await control('GET', '/_sim/nothing')).status).toBe(404);
  });
});
