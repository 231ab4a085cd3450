import { describe, expect, it } from '@jest/globals';
import { caller, simulators } from './caller.ts';
import { SMALL_NOW } from './small-portal.ts';

const start = simulators();
const TASK = { hs_timestamp: '2026-03-11T09:00:00Z', hs_task_subject: 'Ask Dana' };
const toDeal = (id: string) => ({
  to: { id },
  types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 216 }],
});

describe('reading records', () => {
  it('answers the default properties when none are named', async () => {
    const { call } = await start();
    const { status, body } = await call('GET', '/crm/v3/objects/deals/501');
    expect(status).toBe(200);
    expect(body).toMatchObject({ id: '501', archived: false, createdAt: '2026-02-02T10:00:00.000Z' });
    expect(Object.keys((body as { properties: object }).properties).sort()).toEqual([
      'amount',
      'closedate',
      'createdate',
      'dealname',
      'dealstage',
      'hs_lastmodifieddate',
      'hs_object_id',
      'pipeline',
    ]);
  });

  it('ignores unknown names, answers null for empty ones, and adds history and links when asked', async () => {
    const { call } = await start();
    const query =
      'properties=hs_next_step,nonsense&properties=amount&propertiesWithHistory=dealstage&associations=contacts';
    const { body, at } = await call('GET', `/crm/objects/2026-03/0-3/501?${query}`);
    expect(body).toMatchObject({ properties: { hs_next_step: null, amount: '12000' } });
    expect(at('properties', 'nonsense')).toBeUndefined();
    expect(at('propertiesWithHistory', 'dealstage', 0, 'value')).toBe('contractsent');
    expect(at('propertiesWithHistory', 'dealstage', 1, 'value')).toBe('qualifiedtobuy');
    expect(at('associations', 'contacts', 'results')).toEqual([
      { id: '77', type: 'deal_to_contact' },
      { id: '78', type: 'deal_to_contact' },
      { id: '79', type: 'deal_to_contact' },
    ]);
  });

  it('finds a contact by address and nothing by a property that is not unique', async () => {
    const { call } = await start();
    expect((await call('GET', '/crm/v3/objects/contacts/dana@buyer.example?idProperty=email')).at('id')).toBe('77');
    expect((await call('GET', '/crm/v3/objects/contacts/Dana?idProperty=firstname')).status).toBe(400);
  });

  it('has 404 in HubSpot’s words for what is not there', async () => {
    const { call } = await start();
    const { status, body } = await call('GET', '/crm/v3/objects/deals/999');
    expect(status).toBe(404);
    expect(body).toMatchObject({ status: 'error', category: 'OBJECT_NOT_FOUND', correlationId: expect.any(String) });
  });

  it('pages, and refuses a page that is too large', async () => {
    const { call } = await start();
    const first = await call('GET', '/crm/v3/objects/contacts?limit=2');
    expect(first.list('results')).toHaveLength(2);
    const after = String(first.at('paging', 'next', 'after'));
    const second = await call('GET', `/crm/v3/objects/contacts?limit=2&after=${after}`);
    expect(second.list('results')).toHaveLength(1);
    expect(second.at('paging')).toBeUndefined();
    expect((await call('GET', '/crm/v3/objects/contacts?limit=101')).status).toBe(400);
    expect((await call('GET', '/crm/v3/objects/deals?limit=51&propertiesWithHistory=dealstage')).status).toBe(400);
  });

  it('hides the words of mails without the scope for them', async () => {
    const { url, install } = await start();
    const scopes = ['oauth', 'crm.objects.contacts.read'];
    const call = caller(url, install({ scopes }).accessToken);
    const { body } = await call(
      'GET',
      '/crm/v3/objects/emails/9001?properties=hs_email_text,hs_email_subject,hs_email_status',
    );
    expect(body).toMatchObject({
      properties: { hs_email_text: null, hs_email_subject: null, hs_email_status: 'SENT' },
    });
  });
});

describe('writing records', () => {
  it('makes a task that hangs on its deal and shows all that was set', async () => {
    const { call } = await start();
    const made = await call('POST', '/crm/v3/objects/tasks', { properties: TASK, associations: [toDeal('501')] });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ properties: { ...TASK, hs_timestamp: '2026-03-11T09:00:00.000Z' } });
    const links = await call('GET', '/crm/v4/objects/deals/501/associations/tasks');
    expect(links.list('results').map((l) => (l as { toObjectId: number }).toObjectId)).toContain(Number(made.at('id')));
    const deal = await call('GET', '/crm/v3/objects/deals/501?properties=notes_next_activity_date');
    expect(deal.at('properties', 'notes_next_activity_date')).toBe('2026-03-11T09:00:00.000Z');
  });

  it.each([
    ['an unknown property', { ...TASK, nonsense: '1' }, 'PROPERTY_DOESNT_EXIST'],
    ['a choice that is none', { ...TASK, hs_task_priority: 'URGENT' }, 'INVALID_OPTION'],
    ['no date where one belongs', { ...TASK, hs_timestamp: 'tomorrow' }, 'INVALID_DATE'],
    ['a read-only value', { ...TASK, hs_task_is_overdue: 'true' }, 'READ_ONLY_VALUE'],
    ['an owner who left', { ...TASK, hubspot_owner_id: '79' }, 'INVALID_OWNER_ID'],
    ['no due date', { hs_task_subject: 'x' }, 'REQUIRED'],
  ])('refuses %s and makes nothing', async (_, properties, code) => {
    const { call, world } = await start();
    const before = world.records.all('tasks').length;
    const { status, body } = await call('POST', '/crm/v3/objects/tasks', { properties });
    expect(status).toBe(400);
    expect(body).toMatchObject({ category: 'VALIDATION_ERROR', errors: [{ code }] });
    expect(world.records.all('tasks')).toHaveLength(before);
  });

  it('refuses an association id of the other direction and a record that is not there', async () => {
    const { call } = await start();
    const wrong = { to: { id: '501' }, types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 215 }] };
    expect((await call('POST', '/crm/v3/objects/tasks', { properties: TASK, associations: [wrong] })).status).toBe(400);
    expect(
      (await call('POST', '/crm/v3/objects/tasks', { properties: TASK, associations: [toDeal('999')] })).status,
    ).toBe(404);
  });

  it('changes a stage with its history and what follows from it', async () => {
    const { call } = await start();
    const changed = await call('PATCH', '/crm/v3/objects/deals/501', { properties: { dealstage: 'closedlost' } });
    expect(changed.status).toBe(200);
    const { at } = await call(
      'GET',
      '/crm/v3/objects/deals/501?properties=hs_is_closed,hs_is_closed_won,hs_lastmodifieddate&propertiesWithHistory=dealstage',
    );
    expect(at('properties')).toMatchObject({
      hs_is_closed: 'true',
      hs_is_closed_won: 'false',
      hs_lastmodifieddate: SMALL_NOW,
    });
    expect(at('propertiesWithHistory', 'dealstage', 0)).toMatchObject({
      value: 'closedlost',
      timestamp: SMALL_NOW,
      sourceType: 'INTEGRATION',
    });
    expect((await call('PATCH', '/crm/v3/objects/deals/501', { properties: { dealstage: 'nowhere' } })).status).toBe(
      400,
    );
  });

  it('takes an equal value without a trace', async () => {
    const { call, waiting } = await start();
    const path = '/crm/v3/objects/deals/501?properties=hs_lastmodifieddate&propertiesWithHistory=amount';
    const before = (await call('GET', path)).body;
    expect((await call('PATCH', '/crm/v3/objects/deals/501', { properties: { amount: '12000.00' } })).status).toBe(200);
    expect((await call('GET', path)).body).toEqual(before);
    expect(waiting()).toBe(0);
  });

  it('refuses a second contact of one address', async () => {
    const { call } = await start();
    const { status, at } = await call('POST', '/crm/v3/objects/contacts', {
      properties: { email: 'DANA@buyer.example' },
    });
    expect(status).toBe(409);
    expect(at('message')).toBe('Contact already exists. Existing ID: 77');
  });

  it('archives, and the archived one is found only as such', async () => {
    const { call } = await start();
    expect((await call('DELETE', '/crm/v3/objects/tasks/9401')).status).toBe(204);
    expect((await call('GET', '/crm/v3/objects/tasks/9401')).status).toBe(404);
    expect((await call('GET', '/crm/v3/objects/tasks/9401?archived=true')).at('archived')).toBe(true);
  });

  it('merges: the old id leads to the survivor', async () => {
    const { call } = await start();
    await call('POST', '/crm/v3/objects/contacts/merge', { primaryObjectId: '77', objectIdToMerge: '78' });
    const { body } = await call('GET', '/crm/v3/objects/contacts/78?properties=hs_merged_object_ids');
    expect(body).toMatchObject({ id: '77', properties: { hs_merged_object_ids: '78' } });
  });

  it('forgets a contact for good', async () => {
    const { call } = await start();
    expect((await call('POST', '/crm/v3/objects/contacts/gdpr-delete', { objectId: '78' })).status).toBe(204);
    expect((await call('GET', '/crm/v3/objects/contacts/78?archived=true')).status).toBe(404);
    expect((await call('GET', '/crm/v4/objects/deals/501/associations/contacts')).list('results')).toHaveLength(2);
  });

  it('says plainly that a body is no JSON', async () => {
    const { url, install } = await start();
    const answer = await fetch(`${url}/crm/v3/objects/tasks`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${install().accessToken}`, 'Content-Type': 'application/json' },
      body: '{"properties":',
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ status: 'error', category: 'VALIDATION_ERROR' });
  });
});
