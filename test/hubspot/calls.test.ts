import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OUR_PROPERTIES } from '../../src/hubspot/our-properties.ts';
import { CrmError } from '../../src/ports/crm.ts';
import { hubspotWorld, PORTAL } from './world.ts';
import type { HubSpotWorld } from './world.ts';

/** Every call of the port once, over HTTP, as HubSpot would take it. */
describe('the CRM of a portal', () => {
  let world: HubSpotWorld;
  beforeAll(async () => {
    world = await hubspotWorld();
  });
  afterAll(() => world.close());

  it('reads records by id and says which are not there', async () => {
    const { objects, missing } = await world.crm.read(
      'deals',
      ['501', '999', '502', '501'],
      { properties: ['dealname', 'no_such_property'], history: ['dealstage'] },
      'live',
    );
    expect(objects.map((o) => o.properties.dealname).sort()).toEqual(['Cold chain', 'Fleet tracking']);
    expect(objects.find((o) => o.id === '501')?.propertiesWithHistory?.dealstage?.[0]?.value).toBe('qualifiedtobuy');
    expect(missing).toEqual(['999']);
  });

  it('reads links with the account’s own labels, ids as strings', async () => {
    const links = await world.crm.links('deals', ['501', '502'], 'contacts', 'live');
    expect(links).toEqual([
      { from: { type: 'deals', id: '501' }, to: { type: 'contacts', id: '77' }, labels: ['Decision maker'] },
    ]);
  });

  it('lists and searches page by page', async () => {
    const page = await world.crm.list('contacts', { properties: ['email'] }, 'background');
    expect(page.objects.map((o) => o.id)).toEqual(['77', '78']);
    expect(page.next).toBeNull();
    const found = await world.crm.search(
      'deals',
      { filters: [{ property: 'dealstage', is: 'EQ', value: 'contractsent' }], properties: ['dealname'] },
      'background',
    );
    expect(found.objects.map((o) => o.id)).toEqual(['502']);
    const after = await world.crm.search('deals', { filters: [], properties: [], afterId: '501' }, 'background');
    expect(after.objects.map((o) => o.id)).toEqual(['502']);
  });

  it('knows the account, its people, pipelines and properties', async () => {
    expect(await world.crm.account('live')).toMatchObject({ portalId: PORTAL, timeZone: 'America/New_York' });
    expect((await world.crm.owners('live')).map((o) => [o.id, o.userId])).toEqual([['71', 9071]]);
    expect((await world.crm.pipelines('live'))[0]?.stages.map((s) => s.metadata.isClosed)).toEqual([
      'false',
      'false',
      'true',
    ]);
    expect((await world.crm.properties('deals', 'live')).map((p) => p.name)).toContain('dealstage');
    expect(await world.crm.user('9071', 'card')).toMatchObject({ id: '9071', email: 'rita@acme.example' });
  });

  it('makes, changes, completes and finds a task', async () => {
    const id = await world.crm.createTask(
      {
        subject: 'Ask Dana',
        body: 'They are quiet.<br>Ghostlight · 3f9c2a',
        due: Date.parse('2026-03-11T14:00:00Z'),
        priority: 'MEDIUM',
        kind: 'TODO',
        ownerId: '71',
        dealId: '501',
        contactIds: ['77'],
      },
      'live',
    );
    await world.crm.updateTask(id, { priority: 'HIGH' }, 'live');
    await world.crm.completeTask(id, 'live');
    const { objects } = await world.crm.read(
      'tasks',
      [id],
      { properties: ['hs_task_priority', 'hs_task_status', 'hs_timestamp'] },
      'live',
    );
    expect(objects[0]?.properties).toMatchObject({ hs_task_priority: 'HIGH', hs_task_status: 'COMPLETED' });
    expect(await world.crm.findByMarker('tasks', '501', 'Ghostlight · 3f9c2a', 'live')).toBe(id);
    expect(await world.crm.findByMarker('tasks', '501', 'Ghostlight · 000000', 'live')).toBeNull();
    expect(await world.crm.findByMarker('tasks', '502', 'Ghostlight · 3f9c2a', 'live')).toBeNull();
    await world.crm.remove('tasks', id, 'live');
    await world.crm.remove('tasks', id, 'live');
    expect(await world.crm.findByMarker('tasks', '501', 'Ghostlight · 3f9c2a', 'live')).toBeNull();
  });

  it('makes and finds a note', async () => {
    const note = { body: 'Checked in. Ghostlight · 77aa01', at: Date.parse('2026-03-10T15:00:00Z'), ownerId: '71' };
    const id = await world.crm.createNote({ ...note, dealId: '502', contactIds: [] }, 'live');
    expect(await world.crm.findByMarker('notes', '502', '77aa01', 'live')).toBe(id);
  });

  it('makes our properties once, and writes and clears them', async () => {
    const names = OUR_PROPERTIES.map((p) => p.name);
    expect((await world.crm.ensureProperties('live')).sort()).toEqual([...names].sort());
    expect(await world.crm.ensureProperties('live')).toEqual([]);
    await world.crm.setDealProperties('501', { ghostlight_state: 'dark', ghostlight_since: '2026-03-02' }, 'live');
    await world.crm.setDealProperties('501', { ghostlight_since: '' }, 'live');
    const read = await world.crm.read(
      'deals',
      ['501'],
      { properties: ['ghostlight_state', 'ghostlight_since'] },
      'card',
    );
    expect(read.objects[0]?.properties).toMatchObject({ ghostlight_state: 'dark' });
    expect(read.objects[0]?.properties.ghostlight_since ?? '').toBe('');
  });

  it('writes many deals in one call, and says which ones a wrong one kept from being written', async () => {
    const many = (wrong: string) =>
      world.crm.setManyDealProperties(
        new Map<string, Record<string, string>>([
          ['501', { ghostlight_state: 'quiet', ghostlight_reason: '' }],
          ['502', { ghostlight_state: wrong }],
        ]),
        'background',
      );
    const from = world.sim.requests().length;
    expect([...(await many('missed'))].sort()).toEqual(['501', '502']);
    expect(world.sim.requests().slice(from)).toHaveLength(1);
    expect([...(await many('sleepy'))]).not.toContain('502');
    const gone = new Map([['999', { ghostlight_state: 'dark' }]]);
    expect((await world.crm.setManyDealProperties(gone, 'background')).size).toBe(0);
  });

  it('refuses in HubSpot’s own words what HubSpot refuses', async () => {
    const wrong = world.crm.setDealProperties('501', { ghostlight_state: 'sleepy' }, 'live');
    await expect(wrong).rejects.toMatchObject({ kind: 'refused', status: 400 });
    const unknown = world.crm.setDealProperties('501', { ghostlight_mood: 'x' }, 'live');
    await expect(unknown).rejects.toMatchObject({
      kind: 'refused',
      codes: expect.arrayContaining(['PROPERTY_DOESNT_EXIST']),
    });
    await expect(world.crm.setDealProperties('999', { dealname: 'x' }, 'live')).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  it('moves a stage', async () => {
    await world.crm.moveStage('502', { pipelineId: 'default', stageId: 'qualifiedtobuy' }, 'live');
    const { objects } = await world.crm.read('deals', ['502'], { properties: ['dealstage'] }, 'live');
    expect(objects[0]?.properties.dealstage).toBe('qualifiedtobuy');
  });

  it('offers sequences, enrols and tells of the enrolment', async () => {
    const sequences = await world.crm.sequences('9071', 'card');
    expect(sequences.length).toBeGreaterThan(0);
    expect(await world.crm.enrolment('78', 'live')).toBeNull();
    const ask = { userId: '9071', senderEmail: 'rita@acme.example', sequenceId: sequences.at(-1)!.id, contactId: '78' };
    const made = await world.crm.enrol(ask, 'live');
    expect(await world.crm.enrolment('78', 'live')).toMatchObject({ id: made.id, sequenceId: ask.sequenceId });
    await expect(world.crm.enrol(ask, 'live')).rejects.toMatchObject({ kind: 'refused' });
  });

  it('adds to a list and takes off it, however often', async () => {
    const listId = world.sim.world.lists.create(
      { name: 'Ghostlight nurture', objectTypeId: '0-1', processingType: 'MANUAL' },
      '2026-03-10T15:00:00Z',
    ).listId;
    expect(await world.crm.lists('card')).toContainEqual({ id: listId, name: 'Ghostlight nurture' });
    await world.crm.addToList(listId, '77', 'live');
    await world.crm.addToList(listId, '77', 'live');
    expect([...(world.sim.world.lists.get(listId)?.members.keys() ?? [])]).toEqual(['77']);
    await world.crm.removeFromList(listId, '77', 'live');
    await world.crm.removeFromList(listId, '77', 'live');
    expect(world.sim.world.lists.get(listId)?.members.size).toBe(0);
  });

  it('calls dated paths only', () => {
    const paths = world.sim.requests().map((r) => r.path);
    expect(paths.length).toBeGreaterThan(30);
    expect(paths.filter((path) => !path.includes('/2026-03'))).toEqual([]);
  });
});

describe('a smaller grant', () => {
  it('names the scope that is missing', async () => {
    const world = await hubspotWorld({ scopes: ['oauth', 'crm.objects.deals.read'] });
    const error = await world.crm.owners('card').catch((e: unknown) => e);
    expect(error).toBeInstanceOf(CrmError);
    expect(error).toMatchObject({ kind: 'missing-scope', scopes: ['crm.objects.owners.read'] });
    await world.close();
  });
});
