/** The same API through HubSpot's own client, as the app uses it. */
import { Client } from '@hubspot/api-client';
import { describe, expect, it } from '@jest/globals';
import { simulators } from './caller.ts';

const start = simulators();

async function connect() {
  const simulator = await start();
  return { simulator, hubspot: new Client({ accessToken: simulator.install().accessToken, basePath: simulator.url }) };
}

describe('@hubspot/api-client', () => {
  it('reads, lists and searches records', async () => {
    const { hubspot } = await connect();
    const deal = await hubspot.crm.deals.basicApi.getById(
      '501',
      ['amount', 'hs_next_step'],
      ['dealstage'],
      ['contacts'],
    );
    expect(deal.properties).toMatchObject({ amount: '12000', hs_next_step: null });
    expect(deal.propertiesWithHistory?.dealstage?.[0]).toMatchObject({
      value: 'contractsent',
      timestamp: new Date('2026-02-20T09:00:00Z'),
    });
    expect(deal.associations?.contacts?.results.map((r) => r.id)).toEqual(['77', '78', '79']);
    expect(deal.createdAt).toEqual(new Date('2026-02-02T10:00:00Z'));
    expect(await hubspot.crm.contacts.getAll(1)).toHaveLength(3);
    const read = await hubspot.crm.objects.emails.batchApi.read({
      inputs: [{ id: '9001' }, { id: '1' }],
      properties: ['hs_email_text'],
      propertiesWithHistory: [],
    });
    expect(read.results[0]?.properties.hs_email_text).toBe('Dear Dana, here it is.');
    expect('errors' in read).toBe(true);
    const found = await hubspot.crm.deals.searchApi.doSearch({
      filterGroups: [{ filters: [{ propertyName: 'amount', operator: 'GTE' as never, value: '12000' }] }],
      sorts: [],
      properties: ['dealname'],
      limit: 10,
    });
    expect([found.total, found.results[0]?.id]).toEqual([1, '501']);
  });

  it('writes tasks, notes and deals, and completes a task', async () => {
    const { hubspot, simulator } = await connect();
    const associations = [
      { to: { id: '501' }, types: [{ associationCategory: 'HUBSPOT_DEFINED' as never, associationTypeId: 216 }] },
    ];
    const properties = {
      hs_timestamp: '1773226800000',
      hs_task_subject: 'Ask',
      hs_task_priority: 'HIGH',
      hubspot_owner_id: '71',
    };
    const task = await hubspot.crm.objects.tasks.basicApi.create({ properties, associations });
    await hubspot.crm.objects.tasks.basicApi.update(task.id, { properties: { hs_task_status: 'COMPLETED' } });
    expect(simulator.world.records.get('tasks', task.id)?.properties).toMatchObject({
      hs_timestamp: '2026-03-11T11:00:00.000Z',
      hs_task_status: 'COMPLETED',
      hs_task_completion_date: '2026-03-10T15:00:00.000Z',
    });
    const note = await hubspot.crm.objects.notes.basicApi.create({
      properties: { hs_timestamp: '2026-03-10T15:00:00Z', hs_note_body: 'Hi' },
    });
    await hubspot.crm.associations.v4.basicApi.createDefault('notes', note.id, 'deals', '501');
    expect((await hubspot.crm.associations.v4.basicApi.getPage('deals', '501', 'notes')).results).toHaveLength(2);
    await hubspot.crm.deals.batchApi.update({ inputs: [{ id: '501', properties: { hs_next_step: 'Call' } }] });
    expect(simulator.world.records.get('deals', '501')?.properties.hs_next_step).toBe('Call');
    await hubspot.crm.objects.tasks.basicApi.archive(task.id);
    await expect(hubspot.crm.objects.tasks.basicApi.getById(task.id)).rejects.toMatchObject({ code: 404 });
  });

  it('reads links, labels, pipelines, owners and properties', async () => {
    const { hubspot } = await connect();
    const page = await hubspot.crm.associations.v4.batchApi.getPage('deals', 'contacts', { inputs: [{ id: '501' }] });
    expect(page.results[0]?.to.map((t) => String(t.toObjectId))).toEqual(['77', '78', '79']);
    const labels = await hubspot.crm.associations.v4.schema.definitionsApi.getAll('deals', 'contacts');
    expect(labels.results.map((l) => l.label)).toEqual([null, 'Decision maker']);
    expect((await hubspot.crm.pipelines.pipelinesApi.getAll('deals')).results[0]?.stages).toHaveLength(4);
    expect((await hubspot.crm.owners.ownersApi.getPage()).results.map((o) => o.id)).toEqual(['71', '72']);
    expect((await hubspot.crm.owners.ownersApi.getById(9071, 'userId')).email).toBe('rita@acme.example');
    await hubspot.crm.properties.groupsApi.create('deals', { name: 'ghostlight', label: 'Ghostlight' });
    const made = await hubspot.crm.properties.batchApi.create('deals', {
      inputs: [
        {
          name: 'ghostlight_state',
          label: 'State',
          groupName: 'ghostlight',
          type: 'string' as never,
          fieldType: 'text' as never,
        },
      ],
    });
    expect(made.results[0]?.name).toBe('ghostlight_state');
    const all = await hubspot.crm.properties.coreApi.getAll('deals');
    expect(all.results.map((p) => p.name)).toContain('ghostlight_state');
  });

  it('fills lists and ends workflow actions', async () => {
    const { hubspot } = await connect();
    const { list } = await hubspot.crm.lists.listsApi.create({
      name: 'Nurture',
      objectTypeId: '0-1',
      processingType: 'MANUAL',
    });
    const changed = await hubspot.crm.lists.membershipsApi.add(list.listId, ['77', '78']);
    expect(changed.recordsIdsAdded).toEqual(['77', '78']);
    expect((await hubspot.crm.lists.listsApi.getByName('Nurture', '0-1')).list.listId).toBe(list.listId);
    await expect(
      hubspot.automation.actions.callbacksApi.complete('none', { outputFields: { hs_execution_state: 'SUCCESS' } }),
    ).rejects.toMatchObject({ code: 404 });
  });

  it('gets tokens and reads errors', async () => {
    const { hubspot, simulator } = await connect();
    const { clientId, clientSecret } = simulator.app;
    const code = simulator.authorize();
    const tokens = await hubspot.oauth.tokensApi.create(
      'authorization_code',
      code,
      'https://x.example/cb',
      clientId,
      clientSecret,
    );
    expect(tokens.expiresIn).toBe(1800);
    expect((await hubspot.oauth.accessTokensApi.get(tokens.accessToken)).hubId).toBe(4_100_201);
    simulator.fault({ status: 429, times: 1 });
    await expect(hubspot.crm.owners.ownersApi.getPage()).rejects.toMatchObject({
      code: 429,
      body: { policyName: 'TEN_SECONDLY_ROLLING' },
    });
  });

  it('speaks the dated paths when its calls are moved there', async () => {
    const { simulator } = await connect();
    const hubspot = new Client({ accessToken: simulator.install().accessToken, basePath: simulator.url });
    const answer = await hubspot.apiRequest({ method: 'GET', path: '/crm/objects/2026-03/deals/501' });
    expect(await answer.json()).toMatchObject({ id: '501' });
    expect((await hubspot.apiRequest({ method: 'GET', path: '/crm/objects/2025-01/deals/501' })).status).toBe(404);
  });
});
